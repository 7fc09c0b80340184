using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

/// <summary>What a tick allocates on the desktop's heap, with detector, schedule, control and log at work: nothing, in any step.</summary>
public class SteadyStateTests
{
    private const int WarmUpMilliseconds = 60_000;
    private const int WatchedMilliseconds = 600_000;

    /// <summary>
    /// So large that none ends: a new segment, one in thousands of samples, is the one object of 56 bytes that the log takes.
    /// </summary>
    private const int SegmentBytes = 16_000_000;

    public static TheoryData<StepKind> Kinds => [StepKind.Rest, StepKind.ConstantCurrent, StepKind.ConstantVoltage, StepKind.Pulse];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ten_minutes_of_a_step_with_every_sample_recorded_allocate_nothing(StepKind kind)
    {
        Step step = new() { Kind = kind, Microvolts = 40_000, CurrentBound = 900_000, Record = new RecordRule { EveryMilliseconds = 50 } };
        step.Current = kind is StepKind.ConstantCurrent or StepKind.Pulse ? 500_000 : 0;
        AllocatesNothing(new ProgramBuilder().Add(step, ProgramBuilder.Time(3_600_000)));
    }

    [Fact]
    public void Ten_minutes_of_steps_and_reversals_allocate_nothing() => AllocatesNothing(ProgramBuilder.CriticalCurrent(20_000, 40));

    [Fact]
    public void Ten_minutes_without_a_test_allocate_nothing()
    {
        Bench bench = new(new SinkStorage(SegmentBytes));
        bench.Run(WarmUpMilliseconds);
        Assert.Equal(0, AllocatedBy(bench));
    }

    [Fact]
    public void Shorts_and_their_waveforms_allocate_nothing()
    {
        Bench bench = new(new SinkStorage(SegmentBytes));
        bench.Start(new ProgramBuilder().Current(500_000, 3_600_000));
        bench.Run(WarmUpMilliseconds);
        Short(bench);
        Assert.Equal(0, AllocatedBytes.By(() => Short(bench)));
        Assert.True(bench.Instrument.ShortCount >= 2);
    }

    private static void AllocatesNothing(ProgramBuilder program)
    {
        Bench bench = new(new SinkStorage(SegmentBytes)) { Ohms = 100 };
        bench.Start(program);
        bench.Run(WarmUpMilliseconds);
        long sequence = bench.Log.NextSequence;
        Assert.Equal(0, AllocatedBy(bench));
        Assert.True(bench.Instrument.IsTestOn && bench.Log.NextSequence > sequence + 100, "nothing was recorded");
    }

    private static long AllocatedBy(Bench bench) => AllocatedBytes.By(() => bench.Run(WatchedMilliseconds));

    private static void Short(Bench bench)
    {
        bench.Ohms = 1;
        bench.Run(5000);
        bench.Ohms = 100;
        bench.Run(60_000);
    }
}
