using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;

namespace SolidCell.Host.Serve;

/// <summary>solidcell backup: a copy of the database while it is in use.</summary>
internal sealed class BackupCommand : Command
{
    public const string Purpose = "Copy the database to one file and check the copy; 'solidcell serve' may go on meanwhile.";

    private readonly Argument<FileInfo?> _file = new("FILE")
    {
        Description = "File to write; the default is solidcell-DATE.db in this folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public BackupCommand() : base("backup", Purpose)
    {
        Arguments.Add(_file);
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell backup friday.db", "solidcell backup friday.db --data /var/lib/solidcell");
        SetAction(parsed => Run(DataDirectory.Open(parsed.GetRequiredValue(_data)), parsed.GetValue(_file)?.FullName,
            parsed.GetValue(_json), parsed.InvocationConfiguration.Output));
    }

    private static int Run(StoreDatabase database, string? file, bool asJson, TextWriter output)
    {
        string path = file
            ?? Path.GetFullPath(DateTime.UtcNow.ToString("'solidcell-'yyyyMMdd'T'HHmmss'Z.db'", CultureInfo.InvariantCulture));
        StoreBackup.Write(database, path);
        if (asJson)
        {
            output.WriteLine(new JsonObject { ["file"] = path, ["bytes"] = new FileInfo(path).Length }.ToJsonString(JsonText.Line));
            return ExitCode.Done;
        }

        output.WriteLine(path);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture,
                $"{new FileInfo(path).Length / 1e6:0.0} MB, checked. To use it, make it {StoreDatabase.FileName} in a data directory."));
        return ExitCode.Done;
    }
}
