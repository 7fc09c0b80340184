using System.CommandLine;

namespace SolidCell.Host.Commands;

/// <summary>The one place where a command is registered.</summary>
public static class AllCommands
{
    public static RootCommand Root() => new("SolidCell: tests solid-state lithium cells to their short circuit.")
    {
        new DemoCommand(),
        new VirtualCommand(),
        new TestsCommand(),
        new FixturesCommand(),
        new ExportCommand(),
        new ReplayCommand(),
        new ProtocolCommand(),
    };
}
