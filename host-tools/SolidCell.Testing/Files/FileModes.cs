namespace SolidCell.Testing.Files;

/// <summary>Who may read and write a file; for tests that do not run on Windows.</summary>
public static class FileModes
{
    /// <summary>0600.</summary>
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Skips the running test where files have no modes.</summary>
    public static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

    /// <summary>The mode of a file.</summary>
    public static UnixFileMode Of(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    /// <summary>Sets the mode of a file.</summary>
    public static void Set(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
