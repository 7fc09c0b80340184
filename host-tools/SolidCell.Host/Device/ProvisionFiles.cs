using System.Text.Json;
using SolidCell.Host.CommandLine;
using SolidCell.Store.Files;

namespace SolidCell.Host.Device;

/// <summary>
/// The configuration file and the list by which nanoff puts it on the fixture, readable by their owner only: they hold passwords.
/// </summary>
internal static class ProvisionFiles
{
    private const string ListName = "nanoff-files.json";
    private const string OnTheFixture = @"I:\" + ConfigurationText.FileName;
    /// <summary>Writes the configuration file into a directory.</summary>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public static FileInfo Write(DirectoryInfo directory, FixtureSettings settings) =>
        Save(directory, ConfigurationText.FileName, ConfigurationText.Of(settings));

    /// <summary>Writes nanoff's list for a configuration file.</summary>
    /// <exception cref="UserErrorException">It cannot be written.</exception>
    public static FileInfo WriteList(DirectoryInfo directory, FileInfo configuration, string? port) =>
        Save(directory, ListName, JsonSerializer.Serialize(
        new { SerialPort = port, Files = new[] { new { DestinationFilePath = OnTheFixture, SourceFilePath = configuration.FullName } } },
        JsonText.Indented) + "\n");

    /// <summary>A directory that nobody else can look into and that is gone afterwards.</summary>
    public static async Task InPrivateAsync(Func<DirectoryInfo, Task> work)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("solidcell-");
        try
        {
            await work(directory).ConfigureAwait(false);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static FileInfo Save(DirectoryInfo directory, string name, string text)
    {
        string path = Path.Combine(directory.FullName, name);
        try
        {
            directory.Create();
            PrivateFiles.Write(path, text);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write {path}: {problem.Message.TrimEnd('.')}.", problem);
        }

        return new FileInfo(path);
    }
}
