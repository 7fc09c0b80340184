using SolidCell.Protocols.Builtin;
using SolidCell.Protocols.Reading;
using SolidCell.Simulation.Link;
using SolidCell.Simulation.Runs;

namespace SolidCell.Simulation.Tests.Runs;

public sealed class RunLengthTests
{
    [Theory]
    [InlineData(10, null, 1, 5, 0)]
    [InlineData(10, null, 6, 5, 0.5)]
    [InlineData(10, null, 0, 5, 0)]
    [InlineData(10, null, 30, 5, 1)]
    [InlineData(10, 20.0, 2, 5, 0.25)]
    [InlineData(10, 20.0, 6, 5, 0.5)]
    [InlineData(0, null, 2, 5, 1)]
    public void The_share_is_that_of_the_steps_or_of_the_hours_whichever_is_more(int steps, double? most, int begun, double hours,
        double share) =>
        Assert.Equal(share, new RunLength(steps, most).Share(begun, hours), 1e-12);

    [Fact]
    public void Steps_of_a_loop_count_as_often_as_they_are_run()
    {
        const string text = """
            solidcell: 1
            name: count
            cell:
              kind: symmetric
            steps:
              - rest: 1 min
              - loop: 3
                steps:
                  - rest: 1 min
                  - rest: 2 min
            """;
        RunLength length = RunLength.Of(ProtocolReader.Read(text, "count.yaml").Protocol!, 4);

        Assert.Equal((7, 4), (length.Steps, length.Hours));
        Assert.True(RunLength.Of(BuiltinProtocols.Load("ccd"), null).Steps > 10);
    }

    [Fact]
    public void A_fixture_that_was_warmed_up_stands_still_until_its_test_runs_as_fast_as_it_can()
    {
        var pace = new SimulatedPace(0, 2000);

        Assert.Equal([2000, 0, 0], Enumerable.Range(0, 3).Select(_ => pace.NextSlice(FixtureActivity.Waiting)));
        Assert.Equal([20_000, 20_000], Enumerable.Range(0, 2).Select(_ => pace.NextSlice(FixtureActivity.Running)));
        Assert.InRange(pace.NextSlice(FixtureActivity.Ended), 0, 19_999);
        Assert.InRange(pace.NextSlice(FixtureActivity.Waiting), 0, 1999);
    }

    [Fact]
    public void A_very_fast_test_gets_at_most_twenty_seconds_at_once_in_whole_ticks()
    {
        var pace = new SimulatedPace(1e15);
        long slice = 0;
        while (slice == 0)
        {
            slice = pace.NextSlice(FixtureActivity.Running);
        }

        Assert.Equal(20_000, slice);
        Assert.Equal(0, new SimulatedPace(1e-9).NextSlice(FixtureActivity.Running));
    }
}
