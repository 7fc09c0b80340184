namespace SolidCell.Host.CommandLine;

/// <summary>Text files that a user names.</summary>
internal static class UserTextFile
{
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot read '{path}': {problem.Message.TrimEnd('.')}.", problem);
        }
    }
}
