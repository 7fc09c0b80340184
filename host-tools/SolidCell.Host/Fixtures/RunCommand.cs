using System.CommandLine;
using SolidCell.Host.CommandLine;
using CommandName = SolidCell.Core.Commands.CommandName;

namespace SolidCell.Host.Fixtures;

/// <summary>solidcell run: what an operator does to tests on fixtures.</summary>
internal sealed class RunCommand : Command
{
    public const string Purpose = "Start, pause, resume and stop tests on fixtures, one or several at once.";

    public RunCommand() : base("run", Purpose)
    {
        Subcommands.Add(new RunStartCommand());
        Subcommands.Add(new RunOrderCommand("pause", "Pause tests at zero current.", CommandName.Pause, "paused"));
        Subcommands.Add(new RunOrderCommand("resume", "Go on with paused tests.", CommandName.Resume, "goes on"));
        Subcommands.Add(new RunOrderCommand("stop", "End tests for good.", CommandName.Stop, "stopped"));
        Subcommands.Add(
            new RunOrderCommand("clear", "Clear latched faults whose cause is gone.", CommandName.ClearFault, "has no fault any more"));
        Subcommands.Add(new RunOrderCommand("identify", "Let the fixture's LED blink for half a minute.", CommandName.Identify, "blinks"));
        Subcommands.Add(new RunTareCommand());
        Subcommands.Add(new RunCalibrateCommand());
        Subcommands.Add(new RunStatusCommand());
        this.WithExamples("solidcell run start bench-1 --cell C12", "solidcell run stop 'bench-*'", "solidcell run status");
    }
}
