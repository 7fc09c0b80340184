using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Review;

/// <summary>
/// Looks for damage in a database file that nobody has run into yet. SQLite keeps no checksums: a page that is overwritten is found, a
/// digit that changed is not.
/// </summary>
public static class DamageCheck
{
    private const int HeaderBytes = 100;
    private const int LargestPageBytes = 65536;

    /// <summary>What is wrong with the structure of the file, as a clause, null for nothing. Reads all of it.</summary>
    public static string? Find(StoreDatabase database)
    {
        try
        {
            using SqliteConnection connection = database.Connect();
            string finding = connection.Scalar<string>("PRAGMA quick_check(1)") ?? "";
            return finding == "ok" ? null : $"the database file is damaged ({finding.ReplaceLineEndings(" ").Trim().TrimEnd('.')})";
        }
        catch (SqliteException problem) when (StoreFailure.IsDamage(problem))
        {
            return StoreFailure.Describe(problem);
        }
    }

    /// <summary>
    /// Says that the file is shorter than its header says, null when it is not. While there is a write-ahead log beside it the rest may be
    /// in that.
    /// </summary>
    internal static string? FindCut(string path)
    {
        if (!File.Exists(path) || new FileInfo(path + "-wal") is { Exists: true, Length: > 0 })
        {
            return null;
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Span<byte> header = stackalloc byte[HeaderBytes];
        int read = file.ReadAtLeast(header, HeaderBytes, false);
        long expected = read == HeaderBytes && header.StartsWith("SQLite format 3\0"u8) ? ExpectedBytes(header) : 0;
        return file.Length < expected ? $"it was cut: {file.Length} of {expected} bytes are there" : null;
    }

    /// <summary>The page count stands behind a counter that an older SQLite did not keep; it counts only when both are equal.</summary>
    private static long ExpectedBytes(ReadOnlySpan<byte> header)
    {
        int page = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size && size == 1 ? LargestPageBytes : size;
        bool isKept = BinaryPrimitives.ReadUInt32BigEndian(header[24..]) == BinaryPrimitives.ReadUInt32BigEndian(header[92..]);
        return isKept ? page * (long)BinaryPrimitives.ReadUInt32BigEndian(header[28..]) : 0;
    }
}
