using System.CommandLine;
using SolidCell.Host.CommandLine;

namespace SolidCell.Host.Commands;

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
            new VirtualCommand(),
            new WatchCommand(),
            new IngestCommand(),
            new CellsCommand(),
            new GroupsCommand(),
            new TestsCommand(),
            new FixturesCommand(),
            new DeviceCommand(),
            new ExportCommand(),
            new BackupCommand(),
            new ReplayCommand(),
            new ProtocolCommand(),
        };
        CommandExamples.AddToHelp(root);
        return root;
    }
}
