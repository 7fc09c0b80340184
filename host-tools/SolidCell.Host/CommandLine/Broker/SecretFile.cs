namespace SolidCell.Host.CommandLine.Broker;

/// <summary>A secret in a file, such as a password: other users see a command line, but not the file.</summary>
internal static class SecretFile
{
    /// <param name="path">Its first line is the secret.</param>
    /// <param name="named">How the user named it, such as "The password file"; a message begins with it.</param>
    /// <exception cref="UserErrorException">The file cannot be read.</exception>
    public static string Read(string path, string named = "The password file")
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault() ?? "";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{named} {path} cannot be read: {Reason(problem)}.", problem);
        }
    }

    private static string Reason(Exception problem) => problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        _ => problem.Message.TrimEnd('.'),
    };
}
