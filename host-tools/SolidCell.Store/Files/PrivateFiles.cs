namespace SolidCell.Store.Files;

/// <summary>
/// Files and folders that hold secrets or results, made for their owner alone (modes 0600 and 0700). Windows has no such modes: there a
/// file inherits the access list of its folder, which in a user's profile names that user, and these calls make ordinary files.
/// </summary>
public static class PrivateFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>A folder that is there already stays as it is: it may be somebody's own.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A new, empty file in the place of one that may be there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static FileStream Create(string path)
    {
        File.Delete(path);
        return new FileStream(path, Options(FileMode.CreateNew, FileAccess.Write));
    }

    /// <summary>Writes a text into a new file in the place of one that may be there.</summary>
    /// <exception cref="IOException">It cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Write(string path, string text)
    {
        using var writer = new StreamWriter(Create(path));
        writer.Write(text);
    }

    /// <summary>Opens a file for reading and writing that nobody else has open; made when it is not there.</summary>
    /// <exception cref="IOException">Another program has it open, or it cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or written.</exception>
    public static FileStream OpenAlone(string path) => new(path, Options(FileMode.OpenOrCreate, FileAccess.ReadWrite));

    /// <summary>Opens a file for writing that others may read and write meanwhile; made when it is not there.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or written.</exception>
    public static FileStream OpenShared(string path)
    {
        FileStreamOptions options = Options(FileMode.OpenOrCreate, FileAccess.Write);
        options.Share = FileShare.ReadWrite | FileShare.Delete;
        options.BufferSize = 0;
        return new FileStream(path, options);
    }

    /// <summary>True when this user can make files in a folder.</summary>
    public static bool CanWriteIn(string directory)
    {
        try
        {
            FileStreamOptions options = Options(FileMode.CreateNew, FileAccess.Write);
            options.Options = FileOptions.DeleteOnClose;
            new FileStream(Path.Combine(directory, $".solidcell-{Guid.NewGuid():N}"), options).Dispose();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Takes from users that are neither owner nor group what they may do with a file. One that belongs to somebody else, or is not there,
    /// stays as it is.
    /// </summary>
    public static void CloseToOthers(string path)
    {
        if (OperatingSystem.IsWindows() || !IsOpenToOthers(path))
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & ~Others);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Only its owner can close it.
        }
    }

    /// <summary>True when users that are neither owner nor group may do anything with the file or folder. Never on Windows.</summary>
    public static bool IsOpenToOthers(string path) =>
        !OperatingSystem.IsWindows() && Path.Exists(path) && (File.GetUnixFileMode(path) & Others) != 0;

    private static FileStreamOptions Options(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
