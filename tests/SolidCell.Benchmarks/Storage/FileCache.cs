using System.Runtime.InteropServices;

namespace SolidCell.Benchmarks.Storage;

/// <summary>The operating system's cache of a file.</summary>
internal static partial class FileCache
{
    private const int DontNeed = 4;

    /// <summary>The next reader reads from the disk, on Linux; elsewhere nothing is done.</summary>
    public static void Forget(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        _ = AdviseFile((int)file.SafeFileHandle.DangerousGetHandle(), 0, 0, DontNeed);
    }

    [DllImport("libc", EntryPoint = "posix_fadvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int AdviseFile(int file, long offset, long length, int advice);
}
