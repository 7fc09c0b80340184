using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>What each kind of step does and reports, and in which units its current may be given.</summary>
public class StepKindTests
{
    private readonly Bench _bench = new();

    /// <summary>1 mA/cm2 on 0.785 cm2; 0.2 C of 3 mAh.</summary>
    [Theory]
    [InlineData(CurrentUnit.Nanoamps, 123_456, 123_456)]
    [InlineData(CurrentUnit.NanoampsPerSquareCentimetre, 1_000_000, 785_398)]
    [InlineData(CurrentUnit.NanoampsPerSquareCentimetre, -1_000_000, -785_398)]
    [InlineData(CurrentUnit.MicroC, 200_000, 600_000)]
    public void A_current_is_given_as_such_per_area_or_as_a_rate(CurrentUnit unit, long current, int nanoamps)
    {
        Step step = new() { Kind = StepKind.ConstantCurrent, Unit = unit, Current = current };
        _bench.Start(new ProgramBuilder().Add(step, ProgramBuilder.Time(10_000)), CellKind.Full, 3_000_000);
        _bench.Run(1000);
        Assert.Equal(nanoamps, _bench.Instrument.SetPointNanoamps);
        Assert.InRange(_bench.TrueNanoamps, nanoamps - 1000, nanoamps + 1000);
    }

    [Fact]
    public void A_rest_drives_nothing_and_watches_the_cell()
    {
        _bench.OpenCircuitMicrovolts = 3_700_000;
        _bench.Start(new ProgramBuilder().Rest(10_000));
        _bench.Run(5000);
        Assert.Equal(0, _bench.Instrument.SetPointNanoamps);
        Assert.True(_bench.IsClosed);
        Assert.InRange(_bench.TrueNanoamps, -100, 100);
        Assert.Equal(3_700_000, Entry.Of(_bench.Log, RecordKind.Sample)[^1].Fields[0]);
    }

    /// <summary>A cell that fills up: its open-circuit voltage comes to the set point, and the current falls.</summary>
    [Theory]
    [InlineData(LimitQuantity.AbsoluteCurrentBelowNanoamps, 50_000)]
    [InlineData(LimitQuantity.StepMilliseconds, 9000)]
    [InlineData(LimitQuantity.StepChargeNanoampHours, 2000)]
    public void A_constant_voltage_ends_on_current_time_or_capacity(LimitQuantity quantity, long threshold)
    {
        _bench.Ohms = 200;
        _bench.OpenCircuitMicrovolts = 4_000_000;
        _bench.Start(new ProgramBuilder().Voltage(4_200_000, 1_500_000, ProgramBuilder.Of(quantity, threshold),
            ProgramBuilder.Time(600_000, LimitAction.Stop)).Rest(1000));
        double highest = 0;
        while (_bench.Instrument.StepIndex == 0)
        {
            _bench.Run(50);
            _bench.OpenCircuitMicrovolts += _bench.TrueNanoamps / 5000;
            highest = Math.Max(highest, _bench.Instrument.Sample.CellMicrovolts);
        }

        Entry end = Entry.Of(_bench.Log, RecordKind.StepEnded)[0];
        Assert.Equal((long)quantity, end.Fields[3]);
        Assert.InRange(highest, 4_190_000, 4_210_000);
        if (quantity == LimitQuantity.AbsoluteCurrentBelowNanoamps)
        {
            Assert.InRange(Entry.Of(_bench.Log, RecordKind.Sample).Last(sample => sample.Milliseconds == end.Milliseconds).Fields[1],
                40_000, 50_000);
        }
    }

    [Fact]
    public void A_constant_voltage_goes_on_after_a_pause_without_ending_early_and_without_overshoot()
    {
        _bench.Ohms = 200;
        _bench.OpenCircuitMicrovolts = 4_000_000;
        _bench.Start(new ProgramBuilder().Voltage(4_200_000, 1_500_000,
            ProgramBuilder.Of(LimitQuantity.AbsoluteCurrentBelowNanoamps, 50_000)).Rest(1000));
        _bench.Run(5000);
        _bench.Send(CommandName.Pause);
        _bench.Run(5000);
        _bench.Send(CommandName.Resume);
        for (int tick = 0; tick < 100; tick++)
        {
            _bench.Run(50);
            Assert.InRange(_bench.Instrument.Sample.CellMicrovolts, 3_999_000, 4_205_000);
        }

        Assert.Equal(0, _bench.Instrument.StepIndex);
        Assert.InRange(_bench.TrueNanoamps, 990_000, 1_010_000);
    }

    /// <summary>50 Ohm at once, 80 from half a second on, 100 from 5 s on: the bulk, the interface, diffusion.</summary>
    [Theory]
    [InlineData(1_000_000)]
    [InlineData(-1_000_000)]
    public void A_pulse_reports_the_resistance_at_once_after_1_s_and_after_10_s(int nanoamps)
    {
        _bench.Ohms = 50;
        _bench.OpenCircuitMicrovolts = 3_600_000;
        _bench.Start(new ProgramBuilder().Rest(1000).Pulse(nanoamps, 12_000).Rest(1000), CellKind.Full);
        _bench.Run(1500);
        _bench.Ohms = 80;
        _bench.Run(4500);
        _bench.Ohms = 100;
        _bench.Run(10_000);
        long[] microohms = Entry.Of(_bench.Log, RecordKind.PulseResistance).Single().Fields;
        Assert.InRange(microohms[0], 49_900_000, 50_100_000);
        Assert.InRange(microohms[1], 79_900_000, 80_100_000);
        Assert.InRange(microohms[2], 99_900_000, 100_100_000);
        Assert.Equal(2, microohms[3]);
    }

    [Fact]
    public void A_pulse_that_ends_before_10_s_leaves_that_value_out()
    {
        _bench.Start(new ProgramBuilder().Rest(1000).Pulse(1_000_000, 5000).Rest(1000));
        _bench.Run(8000);
        Assert.Equal(0, Entry.Of(_bench.Log, RecordKind.PulseResistance).Single().Fields[2]);
    }
}
