using SolidCell.Core.Instrument;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Simulation.Tests.Shorts;

/// <summary>What a program's answer to a short does to the current that truly flows, and what the log tells of it.</summary>
public class ShortResponseTests
{
    private const int Period = 50;
    private const int Kind = 0;
    private const int AfterMicrovolts = 9;
    private const int Recovered = 10;
    private const int EventNumber = 11;
    private const int IsReduced = 15;

    /// <summary>What the trimmed source leaks at zero until the relay opens, in nanoamperes.</summary>
    private const double SourceOffset = 100;
    private const double Tolerance = 0.003 * ShortRun.Nanoamps;

    [Theory]
    [InlineData(ShortRun.SoftOhms, 1)]
    [InlineData(ShortRun.HardOhms, 2)]
    public void Noted_a_short_stands_in_the_log_and_the_test_runs_to_its_end_at_full_current(double shortedOhms, int kind)
    {
        ShortRun run = new(ShortResponse.Note, shortedOhms, ShortingCell.Never, 1);
        Assert.Equal(TestEndReason.Completed, run.End);
        AssertOneShort(run, kind);
        Assert.Empty(run.Of(RecordKind.Halted));
        AssertCurrent(run, ShortRun.Nanoamps, 5_000, ShortRun.StepMilliseconds);
        AssertCurrent(run, -ShortRun.Nanoamps, ShortRun.StepMilliseconds + 1_000, 2 * ShortRun.StepMilliseconds);
    }

    [Theory]
    [InlineData(ShortRun.SoftOhms, 1)]
    [InlineData(ShortRun.HardOhms, 2)]
    public void Rested_no_current_flows_for_the_set_time_and_the_step_still_gets_all_of_its_own(double shortedOhms, int kind)
    {
        ShortRun run = new(ShortResponse.Rest, shortedOhms, ShortingCell.Never, 2);
        AssertOneShort(run, kind);
        (long halted, long[] halt) = Assert.Single(run.Of(RecordKind.Halted));
        (long resumed, long[] resume) = Assert.Single(run.Of(RecordKind.Resumed));
        Assert.Equal((long)HaltReason.ShortRest, halt[0]);
        Assert.InRange(halted, ShortRun.ShortMilliseconds, ShortRun.ShortMilliseconds + (kind == 2 ? 2 * Period : 1_000 + Period));
        Assert.InRange(resumed - halted, ShortRun.RestMilliseconds - Period, ShortRun.RestMilliseconds + Period);
        Assert.Equal(resumed - halted, resume[0]);
        AssertCurrent(run, 0, halted + Period, resumed);
        AssertCurrent(run, ShortRun.Nanoamps, resumed + 1_000, ShortRun.StepMilliseconds + ShortRun.RestMilliseconds);
        (long ended, _) = run.Of(RecordKind.StepEnded).First();
        Assert.InRange(ended, ShortRun.StepMilliseconds + ShortRun.RestMilliseconds - Period,
            ShortRun.StepMilliseconds + ShortRun.RestMilliseconds + Period);
        Assert.Equal(TestEndReason.Completed, run.End);
    }

    [Theory]
    [InlineData(ShortRun.SoftOhms, 3_000, true)]
    [InlineData(ShortRun.SoftOhms, ShortingCell.Never, false)]
    [InlineData(ShortRun.HardOhms, 3_000, true)]
    [InlineData(ShortRun.HardOhms, ShortingCell.Never, false)]
    public void After_the_rest_the_log_says_whether_the_short_is_gone(double shortedOhms, long healsAfterMilliseconds, bool isGone)
    {
        ShortRun run = new(ShortResponse.Rest, shortedOhms, healsAfterMilliseconds, 3);
        long resumed = Assert.Single(run.Of(RecordKind.Resumed)).Milliseconds;
        (long told, long[] last) = run.Of(RecordKind.ShortCircuit).Last();
        Assert.InRange(told, resumed, resumed + 5_000 + Period);
        Assert.Equal(1, last[EventNumber]);
        Assert.Equal(isGone, last[Recovered] != 0);
        double expected = (isGone ? 100 : shortedOhms) * ShortRun.Nanoamps / 1e3;
        Assert.InRange(last[AfterMicrovolts], expected - 500, expected + 500);
    }

    [Theory]
    [InlineData(ShortRun.SoftOhms, 1)]
    [InlineData(ShortRun.HardOhms, 2)]
    public void Reduced_the_rest_of_the_step_goes_on_at_half_the_current_and_the_next_step_at_its_own(double shortedOhms, int kind)
    {
        ShortRun run = new(ShortResponse.Reduce, shortedOhms, ShortingCell.Never, 4);
        AssertOneShort(run, kind);
        Assert.All(run.Of(RecordKind.ShortCircuit), found => Assert.Equal(1, found.Fields[IsReduced]));
        AssertCurrent(run, ShortRun.Nanoamps, 5_000, ShortRun.ShortMilliseconds);
        AssertCurrent(run, ShortRun.Nanoamps / 2, ShortRun.ShortMilliseconds + 1_500, ShortRun.StepMilliseconds);
        AssertCurrent(run, -ShortRun.Nanoamps, ShortRun.StepMilliseconds + 1_000, 2 * ShortRun.StepMilliseconds);
        Assert.Equal(TestEndReason.Completed, run.End);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Stopped_no_current_flows_two_samples_after_a_hard_short_and_the_short_is_the_reason(long seed)
    {
        ShortRun run = new(ShortResponse.Stop, ShortRun.HardOhms, ShortingCell.Never, seed);
        AssertOneShort(run, 2);
        (long ended, long[] end) = Assert.Single(run.Of(RecordKind.StepEnded));
        Assert.InRange(ended, ShortRun.ShortMilliseconds, ShortRun.ShortMilliseconds + (2 * Period));
        Assert.Equal((long)StepEndReason.ShortResponse, end[3]);
        Assert.All(run.Current.Where(tick => tick.Milliseconds > ended + Period),
            tick => Assert.InRange(tick.Nanoamps, -SourceOffset, SourceOffset));
        Assert.Equal(0, run.Current[^1].Nanoamps);
        Assert.Equal((long)TestEndReason.StoppedByShort, Assert.Single(run.Of(RecordKind.TestEnded)).Fields[0]);
    }

    [Fact]
    public void Stopped_by_a_soft_short_the_test_ends_for_the_same_reason()
    {
        ShortRun run = new(ShortResponse.Stop, ShortRun.SoftOhms, ShortingCell.Never, 8);
        AssertOneShort(run, 1);
        Assert.Single(run.Of(RecordKind.StepEnded));
        Assert.Equal(TestEndReason.StoppedByShort, run.End);
    }

    private static void AssertOneShort(ShortRun run, int kind)
    {
        (long found, long[] fields) = run.Of(RecordKind.ShortCircuit).First();

        // A soft one waits for the next reading of the pressure, which might explain it.
        Assert.InRange(found, ShortRun.ShortMilliseconds, ShortRun.ShortMilliseconds + (kind == 2 ? 200 : 1100));
        Assert.Equal(kind, fields[Kind]);
        Assert.All(run.Of(RecordKind.ShortCircuit), other => Assert.Equal(1, other.Fields[EventNumber]));
    }

    private static void AssertCurrent(ShortRun run, double nanoamps, long from, long to) =>
        Assert.InRange(run.MeanNanoamps(from, to), nanoamps - Tolerance, nanoamps + Tolerance);
}
