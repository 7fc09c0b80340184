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
    public static RootCommand Root()
    {
        RootCommand root = new("SolidCell: tests solid-state lithium cells to their short circuit.")
        {
            new DemoCommand(),
            new ExperimentCommand(),
            new ServeCommand(),
            new FlashCommand(),
            new RunCommand(),
            new CalibrateCommand(),
            new VirtualCommand(),
            new WatchCommand(),
            new IngestCommand(),
            new CellsCommand(),
            new GroupsCommand(),
            new TestsCommand(),
            new ResultCommand(),
            new CompareCommand(),
            new FixturesCommand(),
            new DeviceCommand(),
            new SecurityCommand(),
            new UsersCommand(),
            new ExportCommand(),
            new PlotCommand(),
            new AlertsCommand(),
            new ReportCommand(),
            new DoctorCommand(),
            new BackupCommand(),
            new RestoreCommand(),
            new RetentionCommand(),
            new ReplayCommand(),
            new ImportCommand(),
            new ImpedanceCommand(),
            new ProtocolCommand(),
            new CompletionCommand(),
        };
        CommandExamples.AddToHelp(root);
        VersionText.AddTo(root);
        CommandCompletions.AddTo(root);
        return root;
    }
}
