using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument;

public class CriticalCurrentTests
{
    [Fact]
    public void The_staircase_runs_to_its_end_on_a_sound_cell()
    {
        Bench bench = new();
        Assert.Equal(CommandOutcome.Done, bench.Start(ProgramBuilder.CriticalCurrent(60_000)));
        bench.Run(64 * 60_000 + 1000);
        Assert.Equal(InstrumentState.Finished, bench.Instrument.State);
        Assert.Equal(TestEndReason.Completed, bench.Instrument.TestEnd);
        Assert.Equal(64, bench.Instrument.StepCount);
        Assert.Equal(32, bench.Instrument.CycleCount);
        Assert.Equal(64 * 60_000, bench.Instrument.TestMilliseconds);
    }

    [Fact]
    public void Each_turn_raises_the_current_by_a_tenth_of_a_milliamp_per_square_centimetre()
    {
        Bench bench = new();
        bench.Start(ProgramBuilder.CriticalCurrent(60_000));
        bench.Run(60_000 * 12 + 30_000);
        Assert.Equal(549_779, bench.Instrument.SetPointNanoamps);
        bench.Run(60_000);
        Assert.Equal(-549_779, bench.Instrument.SetPointNanoamps);
    }

    [Fact]
    public void A_collapse_to_a_wire_stops_the_test_at_zero_current_with_the_relay_open()
    {
        Bench bench = new();
        bench.Start(ProgramBuilder.CriticalCurrent(60_000));
        bench.Run(60_000 * 5 + 30_000);
        bench.Ohms = 1;
        bench.Run(5000);
        Assert.Equal(InstrumentState.Finished, bench.Instrument.State);
        Assert.Equal(TestEndReason.StoppedByShort, bench.Instrument.TestEnd);
        Assert.False(bench.IsClosed);
        Assert.Equal(1, bench.Instrument.ShortCount);
    }
}
