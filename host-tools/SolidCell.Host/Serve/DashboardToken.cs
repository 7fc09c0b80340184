using System.Net;
using System.Security.Cryptography;
using SolidCell.Host.CommandLine;
using SolidCell.Security;
using SolidCell.Security.People;
using SolidCell.Store.Files;

namespace SolidCell.Host.Serve;

/// <summary>The token that lets people in from other machines: given, or made up once and kept in the data directory.</summary>
internal static class DashboardToken
{
    public const string Variable = "SOLIDCELL_TOKEN";

    private const string FileName = "dashboard-token";
    private const int Bytes = 18;
    private const int ShortestToken = 12;

    /// <summary>Null on loopback when none was given: whoever can reach it there is the user of this machine.</summary>
    /// <exception cref="UserErrorException">A given token is too short, or the file cannot be used.</exception>
    public static string? For(ServeOptions options)
    {
        if (options.Token?.Trim() is { } given)
        {
            return given.Length >= ShortestToken
                ? given : throw new UserErrorException(
                    $"The token is too short to be safe; take at least {ShortestToken} characters, or leave it out and one is made.");
        }

        return IPAddress.IsLoopback(options.Listen) && !HasUsers(options.Data) ? null : FromFile(FileIn(options.Data));
    }

    /// <summary>Where there are users, everybody is to say who he is, on this computer too.</summary>
    private static bool HasUsers(DirectoryInfo data) => new PeopleFile(SecurityFolder.Of(data.FullName)).Read().Count > 0;

    /// <summary>Where a token that was made up is kept.</summary>
    public static string FileIn(DirectoryInfo data) => Path.Combine(data.FullName, FileName);

    private static string FromFile(string path)
    {
        try
        {
            PrivateFiles.CloseToOthers(path);
            if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: >= ShortestToken } kept)
            {
                return kept;
            }

            string made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
            PrivateFiles.Write(path, made + "\n");
            return made;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException(
                $"Cannot keep a token in {path}: {problem.Message.TrimEnd('.')}; give one with --token or {Variable}.", problem);
        }
    }
}
