using SolidCell.Store.Files;

namespace SolidCell.Host.CommandLine.Data;

/// <summary>Keeps a second host out of a data directory. The system releases it when the process ends, however it ends.</summary>
public sealed class DataDirectoryLock : IDisposable
{
    private const string FileName = "solidcell.lock";

    private readonly FileStream _file;

    private DataDirectoryLock(FileStream file) => _file = file;

    /// <exception cref="UserErrorException">The directory is in use or cannot be written.</exception>
    public static DataDirectoryLock Take(DirectoryInfo directory)
    {
        string path = Path.Combine(directory.FullName, FileName);
        try
        {
            PrivateFiles.CreateDirectory(directory.FullName);
            return new DataDirectoryLock(PrivateFiles.OpenAlone(path));
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new UserErrorException(
                $"The data directory {directory.FullName} cannot be written; name one you can write to with --data DIR.", problem);
        }
        catch (IOException problem) when (File.Exists(path))
        {
            throw new UserErrorException(
                $"Another solidcell is using {directory.FullName}; stop it or name another directory with --data DIR.", problem);
        }
        catch (IOException problem)
        {
            throw new UserErrorException(
                $"The data directory {directory.FullName} cannot be made ({problem.Message.TrimEnd('.')}); name another one with --data DIR.", problem);
        }
    }

    public void Dispose() => _file.Dispose();
}
