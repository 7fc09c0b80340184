using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>What programs do on a resistor, read back from the log.</summary>
public class ScheduleRunTests
{
    private readonly Bench _bench = new();

    [Fact]
    public void Nested_loops_run_the_product_of_their_turns_and_count_every_step()
    {
        Run(new ProgramBuilder().Rest(100).Rest(100).Loop(1, 3).Loop(0, 4).Rest(100), 10_000);
        Assert.Equal((4 * (1 + 3)) + 1, _bench.Instrument.StepCount);
        Assert.Equal([0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 4], Steps());
    }

    [Fact]
    public void The_turns_of_nested_loops_are_recorded_outermost_first()
    {
        Run(new ProgramBuilder().Rest(100).Loop(0, 2).Loop(0, 3), 10_000);
        var turns = Entry.Of(_bench.Log, RecordKind.StepStarted).ConvertAll(entry => (entry.Fields[6], entry.Fields[7]));
        Assert.Equal([(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)], turns);
    }

    [Fact]
    public void A_limit_goes_to_another_step()
    {
        Limit high = ProgramBuilder.Of(LimitQuantity.VoltageAboveMicrovolts, 40_000, LimitAction.GoTo, 2);
        Run(new ProgramBuilder().Current(500_000, 1000, high).Rest(100).Rest(200), 5000);
        Assert.Equal([0, 2], Steps());
    }

    [Fact]
    public void A_limit_leaves_the_innermost_loop()
    {
        Limit high = ProgramBuilder.Of(LimitQuantity.AbsoluteVoltageAboveMicrovolts, 25_000, LimitAction.LeaveLoop);
        Step rising = new() { Kind = StepKind.ConstantCurrent, Current = -100_000, CurrentPerTurn = -100_000 };
        Run(new ProgramBuilder().Add(rising, ProgramBuilder.Time(500), high).Loop(0, 50).Rest(100), 10_000);
        Assert.Equal([0, 0, 0, 2], Steps());
    }

    [Fact]
    public void A_stop_limit_ends_the_test_with_its_reason()
    {
        Run(new ProgramBuilder().Current(500_000, 10_000,
            ProgramBuilder.Of(LimitQuantity.VoltageAboveMicrovolts, 40_000, LimitAction.Stop)), 5000);
        Assert.Equal(TestEndReason.StoppedByLimit, _bench.Instrument.TestEnd);
        Assert.Equal((long)StepEndReason.VoltageAbove, Entry.Of(_bench.Log, RecordKind.StepEnded).Single().Fields[3]);
    }

    [Fact]
    public void A_stop_step_ends_the_test_before_later_steps()
    {
        Run(new ProgramBuilder().Rest(100).Stop().Rest(100), 5000);
        Assert.Equal(TestEndReason.Completed, _bench.Instrument.TestEnd);
        Assert.Equal([0], Steps());
    }

    [Fact]
    public void A_rate_is_taken_of_the_capacity()
    {
        Step tenth = new() { Kind = StepKind.ConstantCurrent, Unit = CurrentUnit.MicroC, Current = 100_000 };
        _bench.Start(new ProgramBuilder().Add(tenth, ProgramBuilder.Time(1000)), CellKind.Full, 2_400_000);
        Assert.Equal(240_000, Entry.Of(_bench.Log, RecordKind.StepStarted).Single().Fields[4]);
    }

    [Fact]
    public void An_areal_charge_ends_a_step()
    {
        Limit areal = ProgramBuilder.Of(LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre, 10_000);
        Run(new ProgramBuilder().Areal(1_000_000, 0, 3_600_000, false, areal), 60_000);
        Assert.Equal((long)StepEndReason.ArealCharge, Entry.Of(_bench.Log, RecordKind.StepEnded).Single().Fields[3]);
        Assert.InRange(_bench.Instrument.TestMilliseconds, 36_000, 36_100);
    }

    [Fact]
    public void A_pulse_reports_the_resistance_at_once_after_1_s_and_after_10_s()
    {
        _bench.Ohms = 47;
        Run(new ProgramBuilder().Rest(1000).Pulse(1_000_000, 12_000), 20_000);
        Entry pulse = Entry.Of(_bench.Log, RecordKind.PulseResistance).Single();
        Assert.All(pulse.Fields[..3], microohms => Assert.InRange(microohms, 46_990_000, 47_010_000));
    }

    [Fact]
    public void The_first_and_the_last_sample_of_every_step_are_recorded_and_none_twice()
    {
        Run(ProgramBuilder.CriticalCurrent(7500), 64 * 7500);
        List<Entry> entries = Entry.All(_bench.Log);
        List<long> samples = entries.FindAll(entry => entry.Kind == RecordKind.Sample).ConvertAll(entry => entry.Milliseconds);
        Assert.Equal(samples.Distinct(), samples);
        foreach (Entry step in entries.Where(entry => entry.Kind == RecordKind.StepStarted))
        {
            // The relay closes at the end of the test's first tick.
            Assert.Contains(step.Milliseconds == 0 ? 100 : step.Milliseconds + 50, samples);
        }

        foreach (Entry step in entries.Where(entry => entry.Kind == RecordKind.StepEnded))
        {
            Assert.Contains(step.Milliseconds, samples);
        }
    }

    [Fact]
    public void Never_more_than_ten_seconds_pass_without_a_sample()
    {
        Step silent = new() { Kind = StepKind.Rest, Record = new RecordRule { EveryMilliseconds = 3_600_000 } };
        Run(new ProgramBuilder().Add(silent, ProgramBuilder.Time(60_000)), 61_000);
        Assert.InRange(Entry.Of(_bench.Log, RecordKind.Sample).Count, 7, 9);
    }

    [Fact]
    public void A_change_of_voltage_is_recorded_at_once()
    {
        Step watched = new() { Kind = StepKind.Rest, Record = new RecordRule { EveryMilliseconds = 9000, VoltageChangeMicrovolts = 500 } };
        _bench.Start(new ProgramBuilder().Add(watched, ProgramBuilder.Time(60_000)));
        _bench.Run(2000);
        _bench.OpenCircuitMicrovolts = 600;
        _bench.Run(50);
        Assert.Equal(2050, Entry.Of(_bench.Log, RecordKind.Sample)[^1].Milliseconds);
    }

    [Fact]
    public void Half_cycles_count_reversals_and_not_rests()
    {
        Run(new ProgramBuilder().Current(1000, 100).Rest(100).Current(2000, 100).Current(-1000, 100).Rest(100), 2000);
        Assert.Equal([1, 1, 1, 2, 2], Entry.Of(_bench.Log, RecordKind.StepStarted).ConvertAll(entry => entry.Fields[10]));
    }

    [Fact]
    public void A_short_that_stops_the_test_leaves_its_waveform_before_the_end_of_the_test()
    {
        _bench.Start(ProgramBuilder.CriticalCurrent(60_000));
        _bench.Run(30_000);
        _bench.Ohms = 1;
        _bench.Run(10_000);
        List<RecordKind> kinds = Entry.All(_bench.Log).ConvertAll(entry => entry.Kind);
        Assert.True(kinds.IndexOf(RecordKind.ShortCircuit) < kinds.IndexOf(RecordKind.StepEnded));
        Assert.True(kinds.IndexOf(RecordKind.StepEnded) < kinds.IndexOf(RecordKind.Waveform));
        Assert.Equal(RecordKind.TestEnded, kinds[^1]);
    }

    [Theory]
    [InlineData(ShortResponse.Note, 500_000)]
    [InlineData(ShortResponse.Rest, 0)]
    [InlineData(ShortResponse.Reduce, 250_000)]
    [InlineData(ShortResponse.Stop, 0)]
    public void A_hard_short_is_answered_as_the_program_says(ShortResponse response, int nanoampsAfter)
    {
        ProgramBuilder program = new ProgramBuilder().Current(500_000, 600_000);
        program.Head.OnHardShort = response;
        program.Head.ShortRestMilliseconds = 20_000;
        _bench.Start(program);
        _bench.Run(30_000);
        _bench.Ohms = 1;
        _bench.Run(5000);
        Assert.Equal(nanoampsAfter, _bench.Instrument.SetPointNanoamps);
        Assert.Equal(response == ShortResponse.Stop ? InstrumentState.Finished : InstrumentState.Running, _bench.Instrument.State);
    }

    [Fact]
    public void A_rest_after_a_short_ends_and_the_step_gets_all_its_time()
    {
        ProgramBuilder program = new ProgramBuilder().Current(500_000, 60_000);
        program.Head.OnHardShort = ShortResponse.Rest;
        program.Head.ShortRestMilliseconds = 20_000;
        _bench.Start(program);
        _bench.Run(30_000);
        _bench.Ohms = 1;
        _bench.Run(500);
        _bench.Ohms = 100;
        _bench.Run(48_000);
        Assert.Equal(500_000, _bench.Instrument.SetPointNanoamps);
        _bench.Run(2000);
        Assert.InRange(_bench.Instrument.TestMilliseconds, 80_000, 80_200);
    }

    private void Run(ProgramBuilder program, long milliseconds)
    {
        _bench.Start(program);
        _bench.Run(milliseconds);
        Assert.Equal(InstrumentState.Finished, _bench.Instrument.State);
    }

    private List<long> Steps() => Entry.Of(_bench.Log, RecordKind.StepStarted).ConvertAll(entry => entry.Fields[0]);
}
