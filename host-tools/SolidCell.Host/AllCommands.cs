using System.CommandLine;
using SolidCell.Host.Alerts;
using SolidCell.Host.Calibrate;
using SolidCell.Host.Cells;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Compare;
using SolidCell.Host.Completion;
using SolidCell.Host.Demo;
using SolidCell.Host.Device;
using SolidCell.Host.Doctor;
using SolidCell.Host.Experiment;
using SolidCell.Host.Fixtures;
using SolidCell.Host.Impedance;
using SolidCell.Host.Imports;
using SolidCell.Host.Plot;
using SolidCell.Host.Protocols;
using SolidCell.Host.Replay;
using SolidCell.Host.Report;
using SolidCell.Host.Security;
using SolidCell.Host.Serve;
using SolidCell.Host.Tests;
using SolidCell.Host.Users;
using SolidCell.Host.Watch;

namespace SolidCell.Host;

/// <summary>The one place where a command is registered.</summary>
public static class AllCommands
{
    public static IReadOnlyList<CommandEntry> Entries { get; } =
    [
        new("demo", "", DemoCommand.Purpose, static () => new DemoCommand()),
        new("experiment", "", ExperimentCommand.Purpose, static () => new ExperimentCommand()),
        new("serve", "", ServeCommand.Purpose, static () => new ServeCommand()),
        new("flash", "<FIXTURE> <PROTOCOL>", FlashCommand.Purpose, static () => new FlashCommand()),
        new("run", "", RunCommand.Purpose, static () => new RunCommand()),
        new("calibrate", "<FIXTURE>", CalibrateCommand.Purpose, static () => new CalibrateCommand()),
        new("virtual", "", VirtualCommand.Purpose, static () => new VirtualCommand()),
        new("watch", "<FIXTURE>", WatchCommand.Purpose, static () => new WatchCommand()),
        new("ingest", "", IngestCommand.Purpose, static () => new IngestCommand()),
        new("cells", "", CellsCommand.Purpose, static () => new CellsCommand()),
        new("groups", "", GroupsCommand.Purpose, static () => new GroupsCommand()),
        new("tests", "", TestsCommand.Purpose, static () => new TestsCommand()),
        new("result", "<TEST|GROUP|FILE>", ResultCommand.Purpose, static () => new ResultCommand()),
        new("compare", "<TEST|GROUP>", CompareCommand.Purpose, static () => new CompareCommand()),
        new("fixtures", "", FixturesCommand.Purpose, static () => new FixturesCommand()),
        new("device", "", DeviceCommand.Purpose, static () => new DeviceCommand()),
        new("security", "", SecurityCommand.Purpose, static () => new SecurityCommand()),
        new("users", "", UsersCommand.Purpose, static () => new UsersCommand()),
        new("export", "<TEST>", ExportCommand.Purpose, static () => new ExportCommand()),
        new("plot", "<TEST|GROUP|FILE>", PlotCommand.Purpose, static () => new PlotCommand()),
        new("alerts", "", AlertsCommand.Purpose, static () => new AlertsCommand()),
        new("report", "<TEST|GROUP>", ReportCommand.Purpose, static () => new ReportCommand()),
        new("doctor", "", DoctorCommand.Purpose, static () => new DoctorCommand()),
        new("backup", "<FILE>", BackupCommand.Purpose, static () => new BackupCommand()),
        new("restore", "<FILE>", RestoreCommand.Purpose, static () => new RestoreCommand()),
        new("retention", "", RetentionCommand.Purpose, static () => new RetentionCommand()),
        new("replay", "<FILE>", ReplayCommand.Purpose, static () => new ReplayCommand()),
        new("import", "<FILE>", ImportCommand.Purpose, static () => new ImportCommand()),
        new("impedance", "", ImpedanceCommand.Purpose, static () => new ImpedanceCommand()),
        new("protocol", "", ProtocolCommand.Purpose, static () => new ProtocolCommand()),
        new("completion", "<bash|fish|pwsh|zsh>", CompletionCommand.Purpose, static () => new CompletionCommand()),
    ];

    /// <summary>With every command.</summary>
    public static RootCommand Root() => Of(Entries);

    /// <summary>With the command alone that a line begins with, as the others take their time; with all when it begins with none.</summary>
    public static RootCommand For(string[] line)
    {
        foreach (CommandEntry entry in Entries)
        {
            if (line.Length > 0 && entry.Name == line[0])
            {
                return Of([entry]);
            }
        }

        return line is ["--version"] ? Of([]) : Root();
    }

    private static RootCommand Of(IReadOnlyList<CommandEntry> entries)
    {
        var root = new RootCommand(Overview.Title);
        foreach (CommandEntry entry in entries)
        {
            root.Subcommands.Add(entry.Make());
        }

        CommandExamples.AddToHelp(root);
        VersionText.AddTo(root);
        CommandCompletions.AddTo(root);
        return root;
    }
}
