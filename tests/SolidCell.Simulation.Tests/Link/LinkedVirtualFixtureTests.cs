using SolidCell.Core.Schedule;
using SolidCell.Simulation.Link;
using SolidCell.Simulation.Tests.Runs;

namespace SolidCell.Simulation.Tests.Link;

/// <summary>A whole fixture as its link sees it: rest for an hour, 0.5 mA/cm2 for an hour, the same back.</summary>
public sealed class LinkedVirtualFixtureTests
{
    private const int Hour = 3_600_000;

    private readonly FixtureRun _run = new(
        new VirtualFixtureOptions { CellName = "dummy-100", SamplePeriodMilliseconds = 1000 }, TestPrograms.Phases());

    [Fact]
    public void Time_passes_as_long_as_it_is_told_to_and_the_snapshot_is_the_instruments()
    {
        var linked = new LinkedVirtualFixture(_run.Fixture);
        long began = _run.Fixture.NowMilliseconds;
        linked.Run(Hour + 60_000);
        LinkSnapshot seen = linked.Describe();
        Assert.Equal(Hour + 60_000, _run.Fixture.NowMilliseconds - began);
        Assert.Equal(("Running", FixtureActivity.Running, 2, 0), (seen.State, seen.Activity, seen.StepCount, seen.ShortCount));
        Assert.Equal(_run.Fixture.Instrument.TestMilliseconds, seen.TestMilliseconds);
        Assert.Equal(392_699, seen.SetPointNanoamps, 1.0);
        Assert.Equal(39_270, seen.CellMicrovolts, 200.0);
        Assert.Equal(_run.Fixture.Log.NextSequence, seen.RecordsMade);
        Assert.Equal((false, false), (seen.IsDrained, seen.IsConnected));
        Assert.Equal(_run.Fixture.Log.FillPercent, linked.LogFillPercent);
    }

    [Fact]
    public void A_test_that_has_run_for_the_longest_is_stopped_as_by_the_operator_and_its_time_is_left_there()
    {
        var linked = new LinkedVirtualFixture(_run.Fixture, 10_000);
        linked.Run(9_000);
        Assert.Equal(FixtureActivity.Running, linked.Activity);
        linked.Run(60_000);
        Assert.Equal((FixtureActivity.Ended, TestEndReason.StoppedByOperator), (linked.Activity, _run.Fixture.Instrument.TestEnd));
        Assert.InRange(_run.Fixture.Instrument.TestMilliseconds, 10_000, 11_000);
        Assert.InRange(_run.Fixture.NowMilliseconds, 12_000, 14_000);
    }

    [Fact]
    public void What_was_recorded_of_a_test_can_be_sent_the_moment_it_has_ended()
    {
        new LinkedVirtualFixture(_run.Fixture, 10_000).Run(60_000);
        _run.Drain();
        Assert.Equal(_run.Fixture.Log.NextSequence, _run.Records);
    }

    [Fact]
    public void Before_its_test_a_fixture_waits_and_its_time_goes_on()
    {
        var fixture = new VirtualFixture(new VirtualFixtureOptions());
        var linked = new LinkedVirtualFixture(fixture, 1000);
        linked.Run(5000);
        Assert.Equal((FixtureActivity.Waiting, 5000L), (linked.Activity, fixture.NowMilliseconds));
        Assert.Equal("solidcell/virtual-1/log", linked.Topics.Log);
    }
}
