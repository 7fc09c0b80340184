using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>Everything that may end a step, each on its own and joined with others, at its threshold and with its reason.</summary>
public class LimitTests
{
    private const int Nanoamps = 500_000;
    private const int CauseMilliseconds = 20_000;

    private readonly Bench _bench = new();

    /// <summary>Thresholds that a healthy step does not reach, and what makes it reach them after 20 s.</summary>
    private static readonly Dictionary<LimitQuantity, (long Threshold, Action<Bench> Cause)> Causes = new()
    {
        [LimitQuantity.VoltageAboveMicrovolts] = (60_000, bench => bench.Ohms = 130),
        [LimitQuantity.VoltageBelowMicrovolts] = (30_000, bench => bench.Ohms = 50),
        [LimitQuantity.AbsoluteVoltageAboveMicrovolts] = (60_000, bench => bench.OpenCircuitMicrovolts = -120_000),
        [LimitQuantity.AbsoluteCurrentBelowNanoamps] = (400_000, bench => bench.Tamper = sample => sample.CellNanoamps = 390_000),
        [LimitQuantity.HardShort] = (0, bench => bench.Ohms = 1),
        [LimitQuantity.SoftShort] = (0, bench => bench.Ohms = 1),
        [LimitQuantity.PressureAboveKilopascals] = (6000, bench => bench.Tamper = sample => sample.StackKilopascals = 6100),
        [LimitQuantity.PressureBelowKilopascals] = (4000, bench => bench.Tamper = sample => sample.StackKilopascals = 3900),
        [LimitQuantity.TemperatureAboveMillidegrees] = (32_000, bench => bench.Tamper = sample => sample.FrameMillidegrees = 32_100),
        [LimitQuantity.TemperatureBelowMillidegrees] = (28_000, bench => bench.Tamper = sample => sample.FrameMillidegrees = 27_900),
    };

    public static TheoryData<LimitQuantity> Caused => [.. Causes.Keys];

    [Theory]
    [MemberData(nameof(Caused))]
    public void A_limit_ends_its_step_when_it_is_reached_and_not_before(LimitQuantity quantity)
    {
        (long threshold, Action<Bench> cause) = Causes[quantity];
        _bench.Start(new ProgramBuilder().Current(Nanoamps, 600_000, ProgramBuilder.Of(quantity, threshold)).Rest(600_000));
        _bench.Run(CauseMilliseconds);
        Assert.Equal(0, _bench.Instrument.StepIndex);
        cause(_bench);
        _bench.Run(1000);
        Assert.Equal(1, _bench.Instrument.StepIndex);
        Assert.Equal((long)quantity, LastEnd().Fields[3]);
    }

    [Theory]
    [MemberData(nameof(Caused))]
    public void A_reading_that_is_not_good_reaches_no_limit(LimitQuantity quantity)
    {
        (long threshold, Action<Bench> cause) = Causes[quantity];
        cause(_bench);
        Action<Sample>? tamper = _bench.Tamper;
        _bench.Tamper = sample =>
        {
            tamper?.Invoke(sample);
            sample.CellVoltageQuality = sample.CellCurrentQuality = SampleQuality.NoAnswer;
            sample.StackPressureQuality = sample.FrameTemperatureQuality = SampleQuality.NoAnswer;
        };
        _bench.Start(new ProgramBuilder().Current(Nanoamps, 600_000, ProgramBuilder.Of(quantity, threshold)));
        _bench.Run(200);
        Assert.Equal(0, _bench.Instrument.StepIndex);
    }

    [Theory]
    [InlineData(LimitQuantity.VoltageBelowMicrovolts, 30_000)]
    [InlineData(LimitQuantity.AbsoluteCurrentBelowNanoamps, 400_000)]
    public void A_sample_without_the_steps_current_reaches_no_limit_at_the_start_after_a_pause_and_after_a_fault(
        LimitQuantity quantity, long threshold)
    {
        _bench.Start(new ProgramBuilder().Current(Nanoamps, 600_000, ProgramBuilder.Of(quantity, threshold)));
        _bench.Run(5000);
        _bench.Send(CommandName.Pause);
        _bench.Run(5000);
        _bench.Send(CommandName.Resume);
        _bench.Run(5000);
        _bench.Tamper = sample => sample.StackKilopascals = 61_000;
        _bench.Run(5000);
        Assert.Equal(InstrumentState.Faulted, _bench.Instrument.State);
        _bench.Tamper = null;
        _bench.Run(5000);
        Assert.Equal((InstrumentState.Running, 0), (_bench.Instrument.State, _bench.Instrument.StepIndex));
    }

    [Fact]
    public void Time_ends_a_step_to_the_tick()
    {
        _bench.Start(new ProgramBuilder().Current(Nanoamps, 12_350).Rest(1000));
        _bench.Run(20_000);
        Assert.Equal((12_350, (long)StepEndReason.Time), (FirstEnd().Fields[5], FirstEnd().Fields[3]));
    }

    /// <summary>0.5 mA for 36 s are 5 uAh, on 0.785 cm2 6.37 uAh/cm2; a tick passes 7 nAh.</summary>
    [Theory]
    [InlineData(LimitQuantity.StepChargeNanoampHours, 5000)]
    [InlineData(LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre, 6366)]
    public void Capacity_ends_a_step_in_either_direction(LimitQuantity quantity, long threshold)
    {
        Limit enough = ProgramBuilder.Of(quantity, threshold);
        _bench.Start(new ProgramBuilder().Current(Nanoamps, 600_000, enough).Current(-Nanoamps, 600_000, enough));
        _bench.Run(120_000);
        List<Entry> ends = Entry.Of(_bench.Log, RecordKind.StepEnded);
        Assert.Equal([(long)quantity, (long)quantity], ends.Select(end => end.Fields[3]));
        Assert.InRange(ends[0].Fields[4], 4993, 5014);
        Assert.InRange(ends[1].Fields[4], -5014, -4993);
    }

    [Fact]
    public void Of_limits_reached_in_one_sample_the_first_in_order_wins()
    {
        Limit high = ProgramBuilder.Of(LimitQuantity.VoltageAboveMicrovolts, 60_000, LimitAction.Stop);
        Limit magnitude = ProgramBuilder.Of(LimitQuantity.AbsoluteVoltageAboveMicrovolts, 60_000, LimitAction.GoTo, 1);
        _bench.Start(new ProgramBuilder().Current(Nanoamps, 600_000, magnitude, high).Rest(600_000));
        _bench.Run(CauseMilliseconds);
        _bench.Ohms = 130;
        _bench.Run(1000);
        Assert.Equal(1, _bench.Instrument.StepIndex);
        Assert.Equal(InstrumentState.Running, _bench.Instrument.State);
    }

    [Fact]
    public void Any_one_of_eight_limits_ends_the_step()
    {
        Limit[] limits = [.. Causes.Where(cause => cause.Key is not (LimitQuantity.SoftShort or LimitQuantity.HardShort
            or LimitQuantity.AbsoluteCurrentBelowNanoamps)).Select(cause => ProgramBuilder.Of(cause.Key, cause.Value.Threshold))];
        Assert.Equal(Program.MaximumLimitsPerStep, limits.Length + 1);
        _bench.Start(new ProgramBuilder().Current(Nanoamps, 600_000, limits).Rest(600_000));
        _bench.Run(CauseMilliseconds);
        Assert.Equal(0, _bench.Instrument.StepIndex);
        _bench.Tamper = sample => sample.FrameMillidegrees = 27_900;
        _bench.Run(100);
        Assert.Equal((long)LimitQuantity.TemperatureBelowMillidegrees, LastEnd().Fields[3]);
    }

    private Entry FirstEnd() => Entry.Of(_bench.Log, RecordKind.StepEnded)[0];

    private Entry LastEnd() => Entry.Of(_bench.Log, RecordKind.StepEnded)[^1];
}
