using SolidCell.Core.Commands;

namespace SolidCell.Simulation.Tests;

/// <summary>The press gets a cell with the area of a start that was not refused, and the bench each program that was accepted.</summary>
public sealed class MountingTargetTests
{
    private readonly List<string> _done = [];

    [Theory]
    [InlineData(CommandName.Start, CommandOutcome.Done, "Start; mount 78539816")]
    [InlineData(CommandName.Start, CommandOutcome.Refused, "Start")]
    [InlineData(CommandName.Stop, CommandOutcome.Done, "Stop")]
    [InlineData(CommandName.SetClock, CommandOutcome.Done, "SetClock")]
    public void A_cell_is_mounted_after_a_start_alone(CommandName name, CommandOutcome outcome, string done)
    {
        var command = new Command { Name = name, ArgumentCount = 4 };
        command.Arguments[1] = 78_539_816;
        Assert.Equal(outcome, Target(outcome).Execute(command));
        Assert.Equal(done, string.Join("; ", _done));
    }

    [Theory]
    [InlineData(CommandOutcome.Done, "program; prepare 3")]
    [InlineData(CommandOutcome.Refused, "program")]
    public void A_program_that_was_accepted_is_prepared_for(CommandOutcome outcome, string done)
    {
        Assert.Equal(outcome == CommandOutcome.Done, Target(outcome).AcceptProgram([1, 2, 3, 4], 3));
        Assert.Equal(done, string.Join("; ", _done));
    }

    [Fact]
    public void What_the_instrument_says_is_passed_on()
    {
        MountingTarget target = Target(CommandOutcome.Done);
        Assert.Equal((true, "why not", "told"), (target.IsTestOn, target.LastRefusal, target.LastAnswer));
    }

    private MountingTarget Target(CommandOutcome outcome) => new(
        new Instrument(outcome, _done), area => _done.Add($"mount {area}"), (_, length) => _done.Add($"prepare {length}"));

    private sealed class Instrument(CommandOutcome outcome, List<string> done) : ICommandTarget
    {
        public string LastRefusal => "why not";

        public string LastAnswer => "told";

        public bool IsTestOn => true;

        public CommandOutcome Execute(Command command)
        {
            done.Add($"{command.Name}");
            return outcome;
        }

        public bool AcceptProgram(byte[] program, int length)
        {
            done.Add("program");
            return outcome == CommandOutcome.Done;
        }
    }
}
