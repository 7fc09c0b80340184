using System.CommandLine;
using System.Text.Json.Nodes;
using SolidCell.Host.CommandLine;
using SolidCell.Host.CommandLine.Data;
using SolidCell.Store;
using SolidCell.Store.Backups;

namespace SolidCell.Host.Serve;

/// <summary>solidcell restore: a backup becomes the database.</summary>
internal sealed class RestoreCommand : Command
{
    public const string Purpose =
        "Put a backup in the place of the database, after it was checked. Stop 'serve' first. The old database is moved aside, not deleted.";

    private readonly Argument<FileInfo> _file = new("FILE") { Description = "A copy that 'solidcell backup' or 'serve' has made." };
    private readonly Option<DirectoryInfo> _data = DataDirectory.NewOption();
    private readonly Option<bool> _json = JsonOption.New();

    public RestoreCommand() : base("restore", Purpose)
    {
        Arguments.Add(_file);
        Options.Add(_data);
        Options.Add(_json);
        this.WithExamples("solidcell restore friday.db", "solidcell restore friday.db --data /var/lib/solidcell");
        SetAction(parsed => Run(parsed.GetRequiredValue(_file).FullName, parsed.GetRequiredValue(_data), parsed.GetValue(_json),
            parsed.InvocationConfiguration.Output));
    }

    private static int Run(string file, DirectoryInfo data, bool asJson, TextWriter output)
    {
        using DataDirectoryLock held = DataDirectoryLock.Take(data);
        string? aside = StoreRestore.Put(file, data.FullName, TimeProvider.System.GetUtcNow());
        StoreDatabase database = StoreDatabase.Open(data.FullName);
        output.WriteLine(asJson
            ? new JsonObject { ["database"] = database.Path, ["old_files"] = aside }.ToJsonString(JsonText.Line)
            : $"{database.Path} is {Path.GetFileName(file)} now.{(aside is null ? "" : $" The old files are in {aside}: records since the copy are only there.")}");
        return ExitCode.Done;
    }
}
