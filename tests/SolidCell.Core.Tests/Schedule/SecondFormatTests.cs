using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Core.Tests.Instrument;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>
/// What format 2 has added, on a resistor of 100 ohm: sweeps, powers, factors, shares of the half-cycle before, charge of the test.
/// </summary>
public class SecondFormatTests
{
    private readonly Bench _bench = new();

    [Fact]
    public void A_sweep_moves_the_voltage_at_its_rate_a_second_behind_at_most_and_ends_in_its_time()
    {
        Run(new ProgramBuilder().Sweep(0, 1_000_000, 2_000_000, ProgramBuilder.Time(100_000)), 200_000);
        Entry[] samples = [.. Entry.Of(_bench.Log, RecordKind.Sample).Where(entry => entry.Milliseconds is > 5000 and <= 100_000)];
        Assert.True(samples.Length > 90);
        Assert.All(samples, sample => Assert.InRange(sample.Milliseconds - sample.Fields[0], -100, 1200));
        Entry end = Entry.Of(_bench.Log, RecordKind.StepEnded).Single();
        Assert.Equal(((long)StepEndReason.Time, 100_000L), (end.Fields[3], end.Fields[5]));
    }

    [Fact]
    public void A_sweep_keeps_to_its_current_bound()
    {
        Run(new ProgramBuilder().Sweep(100_000, -5_000_000, 300_000, ProgramBuilder.Time(40_000)), 60_000);
        Assert.All(Entry.Of(_bench.Log, RecordKind.Sample), sample => Assert.InRange(sample.Fields[1], -301_000, 301_000));
    }

    [Fact]
    public void A_power_is_held_while_the_voltage_changes()
    {
        _bench.OpenCircuitMicrovolts = 3_700_000;
        _bench.Start(new ProgramBuilder().Power(4_000_000, 3_000_000, ProgramBuilder.Time(20_000))
            .Power(-4_000_000, 3_000_000, ProgramBuilder.Time(20_000)));
        _bench.Run(5000);
        _bench.OpenCircuitMicrovolts = 3_000_000;
        _bench.Run(60_000);
        Assert.All(
            Entry.Of(_bench.Log, RecordKind.Sample).Where(entry => entry.Milliseconds % 20_000 > 6000),
            sample => Assert.InRange(Math.Abs(sample.Fields[0] * (double)sample.Fields[1] / 1e6), 3_980_000, 4_020_000));
        Assert.Equal([1, -1], Entry.Of(_bench.Log, RecordKind.StepStarted).ConvertAll(entry => Math.Sign(entry.Fields[4])));
        Assert.Equal([1, 2], Entry.Of(_bench.Log, RecordKind.StepStarted).ConvertAll(entry => (int)entry.Fields[10]));
    }

    [Fact]
    public void A_power_at_no_voltage_is_the_current_bound()
    {
        _bench.Ohms = 0.001;
        Run(new ProgramBuilder().Power(5_000_000, 400_000, ProgramBuilder.Time(5000)), 10_000);
        Assert.InRange(Entry.Of(_bench.Log, RecordKind.Sample)[^1].Fields[1], 399_000, 401_000);
    }

    [Fact]
    public void A_factor_multiplies_the_current_each_turn()
    {
        Step rising = new() { Kind = StepKind.ConstantCurrent, Current = 100_000, MillionthsPerTurn = 1_250_000 };
        Run(new ProgramBuilder().Add(rising, ProgramBuilder.Time(500)).Loop(0, 5), 10_000);
        Assert.Equal([100_000, 125_000, 156_250, 195_313, 244_141],
            Entry.Of(_bench.Log, RecordKind.StepStarted).ConvertAll(entry => entry.Fields[4]));
    }

    [Fact]
    public void A_share_of_the_half_cycle_before_ends_a_step_and_means_nothing_in_the_first()
    {
        Limit half = ProgramBuilder.Of(LimitQuantity.ThousandthsOfHalfCycleBefore, 500);
        Run(new ProgramBuilder().Current(1_000_000, 40_000, half).Rest(1000).Current(-1_000_000, 60_000, half)
            .Current(1_000_000, 60_000, half), 200_000);
        List<Entry> ends = Entry.Of(_bench.Log, RecordKind.StepEnded);
        Assert.Equal([0, 0, 15, 15], ends.ConvertAll(entry => (int)entry.Fields[3]));
        Assert.InRange(ends[2].Fields[5], 19_900, 20_200);
        Assert.InRange(ends[3].Fields[5], 9_900, 10_200);
    }

    [Fact]
    public void A_multiple_of_the_first_voltage_ends_a_step_whatever_that_voltage_is()
    {
        Limit twice = ProgramBuilder.Of(LimitQuantity.ThousandthsOfStartVoltage, 2000);
        _bench.Start(new ProgramBuilder().Current(1_000_000, 60_000, twice).Current(-500_000, 60_000, twice));
        _bench.Run(20_000);
        _bench.Ohms = 190;
        _bench.Run(20_000);
        Assert.Empty(Entry.Of(_bench.Log, RecordKind.StepEnded));
        _bench.Ohms = 210;
        _bench.Run(100);
        Entry end = Assert.Single(Entry.Of(_bench.Log, RecordKind.StepEnded));
        Assert.Equal((long)StepEndReason.MultipleOfStartVoltage, end.Fields[3]);
        _bench.Run(20_000);
        Assert.Single(Entry.Of(_bench.Log, RecordKind.StepEnded));
    }

    [Fact]
    public void A_share_of_the_best_resistance_ends_a_step_that_began_lower_and_one_that_falls()
    {
        Limit best = ProgramBuilder.Of(LimitQuantity.ThousandthsOfBestResistance, 900);
        _bench.Start(new ProgramBuilder().Current(1_000_000, 30_000, best).Current(-1_000_000, 30_000, best).Loop(0, 4));
        _bench.Run(70_000);
        _bench.Ohms = 130;
        _bench.Run(15_000);
        _bench.Ohms = 95;
        _bench.Run(15_000);
        List<Entry> ends = Entry.Of(_bench.Log, RecordKind.StepEnded);
        Assert.Equal([0, 0, 0], ends.ConvertAll(entry => (int)entry.Fields[3]));
        _bench.Ohms = 85;
        _bench.Run(15_000);
        Entry last = Entry.Of(_bench.Log, RecordKind.StepEnded)[^1];
        Assert.Equal((long)StepEndReason.ShareOfBestResistance, last.Fields[3]);
    }

    [Fact]
    public void A_rest_has_no_first_voltage_and_no_resistance()
    {
        Limit[] relative = [ProgramBuilder.Of(LimitQuantity.ThousandthsOfStartVoltage, 1001),
            ProgramBuilder.Of(LimitQuantity.ThousandthsOfBestResistance, 999)];
        _bench.Start(new ProgramBuilder().Add(new Step { Kind = StepKind.Rest }, [ProgramBuilder.Time(30_000), .. relative]));
        for (int second = 0; second < 25; second++)
        {
            _bench.OpenCircuitMicrovolts = second * 1000;
            _bench.Run(1000);
        }

        Assert.Empty(Entry.Of(_bench.Log, RecordKind.StepEnded));
    }

    [Theory]
    [InlineData((int)LimitQuantity.ThousandthsOfStartVoltage, 1000)]
    [InlineData((int)LimitQuantity.ThousandthsOfStartVoltage, 1_000_001)]
    [InlineData((int)LimitQuantity.ThousandthsOfBestResistance, 1000)]
    [InlineData((int)LimitQuantity.ThousandthsOfBestResistance, 0)]
    public void A_relative_threshold_that_makes_no_sense_is_refused(int quantity, long threshold) =>
        Refused(new ProgramBuilder().Current(1, 1000, ProgramBuilder.Of((LimitQuantity)quantity, threshold)), "threshold");

    [Fact]
    public void The_charge_of_the_test_counts_both_directions()
    {
        Limit total = ProgramBuilder.Of(LimitQuantity.TestChargeNanoampHours, 25_000, LimitAction.Stop);
        Run(new ProgramBuilder().Current(1_000_000, 36_000, total).Current(-1_000_000, 36_000, total).Loop(0, 10), 400_000);
        Entry end = Entry.Of(_bench.Log, RecordKind.StepEnded)[^1];
        Assert.Equal(((long)StepEndReason.TestCharge, 3L), (end.Fields[3], end.Fields[1]));
        Assert.InRange(_bench.Instrument.TestMilliseconds, 89_500, 90_500);
    }

    [Theory]
    [InlineData(6, 0, 100_000, 0, 1_000_000, "a rate to a sweep")]
    [InlineData(6, 0, 0, 1_000_000, 1_000_000, "current bound")]
    [InlineData(6, 0, 1000_000, 9_999, 0, "0.01 to 10 mV/s")]
    [InlineData(7, 0, 1_000_000, 0, 4_000_000, "a power belongs")]
    [InlineData(7, 3, 0, 0, 4_000_000, "current bound")]
    [InlineData(1, 3, 0, 0, 4_000_000, "a power belongs")]
    public void A_step_that_makes_no_sense_is_refused(int kind, int unit, long bound, long rate, long current, string reason)
    {
        Step step = new()
        {
            Kind = (StepKind)kind,
            Unit = (CurrentUnit)unit,
            CurrentBound = bound,
            NanovoltsPerSecond = rate,
            Current = current,
        };
        Limit[] limits = [ProgramBuilder.Time(1000), ProgramBuilder.Of(LimitQuantity.TestChargeNanoampHours, 1)];
        Refused(new ProgramBuilder().Add(step, limits), reason);
    }

    [Fact]
    public void A_share_alone_and_a_factor_in_a_long_loop_are_refused_and_so_is_an_impedance_step_without_a_spectrum()
    {
        Refused(new ProgramBuilder().Add(new Step
        {
            Kind = StepKind.ConstantCurrent,
            Current = 1,
        }, ProgramBuilder.Of(LimitQuantity.ThousandthsOfHalfCycleBefore, 500)), "may never come");
        Refused(new ProgramBuilder().Add(new Step
        {
            Kind = StepKind.ConstantCurrent,
            Current = 1,
            MillionthsPerTurn = 1_000_001,
        }, ProgramBuilder.Time(1)).Loop(0, 257), "256 turns");
        Refused(new ProgramBuilder().Add(new Step { Kind = StepKind.Impedance }, ProgramBuilder.Time(1)), "which spectrum");
    }

    [Fact]
    public void A_sweep_out_of_the_envelope_is_refused_at_the_start()
    {
        byte[] program = new ProgramBuilder().Sweep(0, 10_000_000, 100_000, ProgramBuilder.Time(501_000)).Encode();
        Assert.NotEqual("", Refusal(program));
        Assert.Equal("", Refusal(new ProgramBuilder().Sweep(0, 10_000_000, 100_000, ProgramBuilder.Time(499_000)).Encode()));
    }

    private static string Refusal(byte[] bytes)
    {
        Program program = new();
        Assert.True(new ProgramReader().TryRead(bytes, bytes.Length, program));
        CellRules rules = new();
        rules.Hold(program, new Core.Measurement.CellDescription
        {
            AreaSquareMicrometres = Bench.PelletSquareMicrometres,
        }, 10_000_000, 5_000_000);
        return rules.Refusal;
    }

    private static void Refused(ProgramBuilder builder, string reason)
    {
        byte[] bytes = builder.Encode();
        ProgramReader reader = new();
        Assert.False(reader.TryRead(bytes, bytes.Length, new Program()));
        Assert.Contains(reason, reader.Refusal, StringComparison.Ordinal);
    }

    private void Run(ProgramBuilder program, long milliseconds)
    {
        _bench.Start(program);
        _bench.Run(milliseconds);
        Assert.False(_bench.Instrument.IsTestOn);
    }
}
