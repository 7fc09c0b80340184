using SolidCell.Core.Commands;

namespace SolidCell.Simulation.Tests.Runs;

/// <summary>A test that begins while the relay's monostable still holds from the one before, as in a calibration with two holds.</summary>
public sealed class RestartTests
{
    [Fact]
    public void A_start_in_any_tick_after_the_end_of_a_test_is_not_taken_for_a_loop_that_stood_still()
    {
        var run = new FixtureRun(new VirtualFixtureOptions { CellName = "ndl-li" }, TestPrograms.Staircase());
        for (int pause = 0; pause <= 2500; pause += 50)
        {
            run.Fixture.Run(500);
            Assert.Equal(CommandOutcome.Done, run.Fixture.Instrument.Execute(new Command { Name = CommandName.Stop }));
            run.Fixture.Run(pause);
            run.StartAgain();
        }

        run.Fixture.Run(500);
        run.Drain();
        Assert.Equal([], run.Faults);
    }
}
