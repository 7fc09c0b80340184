namespace SolidCell.Host.CommandLine.Broker;

/// <summary>A password in a file: other users see a command line, but not the file.</summary>
internal static class PasswordFile
{
    /// <exception cref="UserErrorException">The file cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault() ?? "";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot read the password file {path}: {problem.Message.TrimEnd('.')}.", problem);
        }
    }
}
