using System.Security.Cryptography;

namespace SolidCell.Import;

/// <summary>SHA-256 of a file, by which a file is known again whatever its name.</summary>
internal static class FileHash
{
    public static byte[] Of(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 20, FileOptions.SequentialScan);
        return SHA256.HashData(stream);
    }
}
