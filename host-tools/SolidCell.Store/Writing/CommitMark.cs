using System.Buffers.Binary;
using System.Text;
using Microsoft.Data.Sqlite;
using SolidCell.Core.Encoding;
using SolidCell.Store.Files;

namespace SolidCell.Store.Writing;

/// <summary>
/// A small file beside the database that names the last record committed to it. Written after the commit, so it is never ahead of a
/// database that is whole: when the database does not hold that record, its newest part is gone. It is not flushed to the disk: after a
/// power cut it may be older than the database, which is no harm.
/// </summary>
internal sealed class CommitMark : IDisposable
{
    private const int FileBytes = 512;
    private const int NumbersBytes = 16;
    private const int HeadBytes = NumbersBytes + sizeof(ushort);

    private readonly FileStream? _file;

    private CommitMark(FileStream? file) => _file = file;

    /// <summary>The mark of a database.</summary>
    public static string PathOf(string database) => database + "-mark";

    /// <summary>
    /// For the one program that stores records. Where the file cannot be written there is no mark, and the database itself says why.
    /// </summary>
    public static CommitMark Open(string database)
    {
        try
        {
            return new CommitMark(PrivateFiles.OpenShared(PathOf(database)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new CommitMark(null);
        }
    }

    /// <summary>Names the last record of a commit that has returned.</summary>
    public void Set(string fixture, long bootId, long sequence)
    {
        byte[] name = Encoding.UTF8.GetBytes(fixture);
        if (_file is null || name.Length > FileBytes - HeadBytes - 1)
        {
            return;
        }

        byte[] bytes = new byte[FileBytes];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bootId);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long)), sequence);
        name.CopyTo(bytes, HeadBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(NumbersBytes), Checksum(bytes));
        try
        {
            RandomAccess.Write(_file.SafeFileHandle, bytes, 0);
        }
        catch (IOException)
        {
            // An older mark stays, which claims less.
        }
    }

    /// <summary>The last record that was committed; null when there is no mark, or one that cannot be read.</summary>
    public static (string Fixture, long BootId, long Sequence)? Read(string database)
    {
        try
        {
            byte[] bytes = new byte[FileBytes];
            using FileStream file = new(PathOf(database), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
            bool isWhole = file.ReadAtLeast(bytes, FileBytes, false) == FileBytes
                && BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(NumbersBytes)) == Checksum(bytes);
            return isWhole
                ? (Name(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes),
                    BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(sizeof(long)))) : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>True when the database holds the record.</summary>
    public static bool IsHeld(SqliteConnection connection, (string Fixture, long BootId, long Sequence) mark) =>
        connection.Scalar<long?>(
            "SELECT last_sequence FROM positions JOIN fixtures USING (fixture_id) WHERE name = $1 AND boot_id = $2", mark.Fixture,
            mark.BootId) >= mark.Sequence;

    public void Dispose() => _file?.Dispose();

    private static string Name(byte[] bytes) => Encoding.UTF8.GetString(bytes.AsSpan(HeadBytes)).TrimEnd('\0');

    private static ushort Checksum(byte[] bytes) =>
        (ushort)Crc16.Over(Crc16.Over(Crc16.Start, bytes, 0, NumbersBytes), bytes, HeadBytes, FileBytes);
}
