using SolidCell.Host.CommandLine;
using SolidCell.Store.Files;

namespace SolidCell.Host.Users;

/// <summary>A token in a file of its own, for its owner only: terminals and logs do not get to see it.</summary>
internal static class TokenFile
{
    /// <summary>Where a user's token is written when nothing else is said.</summary>
    public static string PathFor(string user, FileInfo? given)
    {
        string path = given?.FullName ?? Path.GetFullPath(user + ".token");
        return Path.Exists(path) ? throw new UserErrorException($"{path} is there already; name another file with --output.") : path;
    }

    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public static void Write(string path, string token, string user)
    {
        try
        {
            PrivateFiles.Write(path, token + "\n");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Cannot write {path}: {problem.Message.TrimEnd('.')}. Mend that, then 'solidcell users rotate {user}' draws another token.", problem);
        }
    }
}
