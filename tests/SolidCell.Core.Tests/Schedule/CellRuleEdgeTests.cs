using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>What a cell and a fixture allow, each bound met and passed. The fixture of these tests gives 10 mA and 4.6 V.</summary>
public sealed class CellRuleEdgeTests
{
    private const string Area = "the cell's area must be above 0 and at most 20 cm2";
    private const string Pressed = "the pressed area must be 0 (that of the die or the cell) to 20 cm2";
    private const string Capacity = "the cell's capacity must be 0 to 2000 mAh";
    private const string Meter = "step 0: this fixture has no impedance meter, which a spectrum above 4 Hz needs";

    private readonly CellRules _rules = new();
    private readonly CellDescription _cell = new() { AreaSquareMicrometres = 100_000_000, CapacityNanoampHours = 1_000_000 };

    [Theory]
    [InlineData(1, 0, 0, "")]
    [InlineData(0, 0, 0, Area)]
    [InlineData(2_000_000_000, 2_000_000_000, 2_000_000_000, "")]
    [InlineData(2_000_000_001, 0, 0, Area)]
    [InlineData(1, -1, 0, Pressed)]
    [InlineData(1, 2_000_000_001, 0, Pressed)]
    [InlineData(1, 0, -1, Capacity)]
    [InlineData(1, 0, 2_000_000_001, Capacity)]
    public void A_cell_has_up_to_20_cm2_pressed_as_much_and_2_Ah(long area, long pressed, long capacity, string refusal)
    {
        (_cell.AreaSquareMicrometres, _cell.PressedSquareMicrometres, _cell.CapacityNanoampHours) = (area, pressed, capacity);
        AssertRefusal(refusal, new ProgramBuilder().Rest(1));
    }

    [Theory]
    [InlineData(10_000_000, "")]
    [InlineData(-10_000_000, "")]
    [InlineData(10_000_999, "step 0: 10000 uA is beyond the limit of 10000 uA")]
    [InlineData(-10_001_000, "step 0: -10001 uA is beyond the limit of 10000 uA")]
    public void A_current_is_driven_up_to_the_limit_in_both_directions(long nanoamps, string refusal) =>
        AssertRefusal(refusal, new ProgramBuilder().Current(nanoamps, 1));

    [Theory]
    [InlineData(9_999_999, "step 0: 10000 uA is beyond the limit of 9999 uA")]
    [InlineData(10_000_001, "")]
    public void Of_the_envelope_and_the_hardware_the_smaller_current_counts(int envelope, string refusal)
    {
        ProgramBuilder program = new ProgramBuilder().Current(10_000_000, 1);
        program.Head.Envelope.MaximumCellNanoamps = envelope;
        AssertRefusal(refusal, program);
    }

    [Theory]
    [InlineData(4_600_000, 5_000_000, "")]
    [InlineData(-4_600_000, 5_000_000, "")]
    [InlineData(4_601_000, 5_000_000, "step 0: 4601 mV is outside the envelope or the hardware's range")]
    [InlineData(-4_601_000, 5_000_000, "step 0: -4601 mV is outside the envelope or the hardware's range")]
    [InlineData(4_000_000, 4_000_000, "")]
    [InlineData(-4_000_000, 4_000_000, "")]
    [InlineData(4_000_001, 4_000_000, "step 0: 4000 mV is outside the envelope or the hardware's range")]
    [InlineData(-4_000_001, 4_000_000, "step 0: -4000 mV is outside the envelope or the hardware's range")]
    public void A_voltage_lies_in_the_envelope_and_in_the_range_of_the_hardware(int microvolts, int envelope, string refusal)
    {
        ProgramBuilder program = new ProgramBuilder().Voltage(microvolts, 1000, ProgramBuilder.Time(1));
        (program.Head.Envelope.MinimumCellMicrovolts, program.Head.Envelope.MaximumCellMicrovolts) = (-envelope, envelope);
        AssertRefusal(refusal, program);
    }

    [Theory]
    [InlineData(10_000_000, "")]
    [InlineData(10_001_000, "step 0: 10001 uA is beyond the limit of 10000 uA")]
    public void The_bound_of_a_voltage_a_sweep_and_a_power_is_a_current_that_can_be_driven(long bound, string refusal)
    {
        AssertRefusal(refusal, new ProgramBuilder().Voltage(1000, bound, ProgramBuilder.Time(1)));
        AssertRefusal(refusal, new ProgramBuilder().Sweep(1000, 10_000, bound, ProgramBuilder.Time(1)));
        AssertRefusal(refusal, new ProgramBuilder().Power(1000, bound, ProgramBuilder.Time(1)));
    }

    /// <summary>10 mV/s for 100 s is 1 V.</summary>
    [Theory]
    [InlineData(3_600_000, 10_000_000, 100_000, "")]
    [InlineData(3_600_001, 10_000_000, 100_000, "4600 mV")]
    [InlineData(-3_600_000, -10_000_000, 100_000, "")]
    [InlineData(-3_600_001, -10_000_000, 100_000, "-4600 mV")]
    [InlineData(0, 10_000, 2_000_000_001, "9223372036854775 mV")]
    public void A_sweep_comes_to_no_voltage_out_of_range(int from, long nanovoltsPerSecond, long milliseconds, string refusal)
    {
        Check(new ProgramBuilder().Sweep(from, nanovoltsPerSecond, 1000, ProgramBuilder.Time(milliseconds)));
        Assert.Equal(refusal.Length == 0, _rules.Refusal.Length == 0);
        Assert.Contains(refusal, _rules.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "")]
    [InlineData(3, "step 0: 10001 uA is beyond the limit of 10000 uA")]
    public void The_last_turn_of_a_loop_keeps_to_the_limit(int turns, string refusal)
    {
        Step rising = new() { Kind = StepKind.ConstantCurrent, Current = 9_999_000, CurrentPerTurn = 1000 };
        AssertRefusal(refusal, new ProgramBuilder().Add(rising, ProgramBuilder.Time(1)).Loop(0, turns));
    }

    [Theory]
    [InlineData(-10_001_000, 1_000_000, "step 0: -10001 uA is beyond the limit of 10000 uA")]
    [InlineData(10_000_000, -1, "")]
    public void The_first_turn_of_a_loop_keeps_to_the_limit_too(long current, long perTurn, string refusal)
    {
        Step falling = new() { Kind = StepKind.ConstantCurrent, Current = current, CurrentPerTurn = perTurn };
        AssertRefusal(refusal, new ProgramBuilder().Add(falling, ProgramBuilder.Time(1)).Loop(0, 5));
    }

    [Theory]
    [InlineData(StepKind.ConstantCurrent, 200, 4, "step 0: a current is beyond the limit of 10000 uA")]
    [InlineData(StepKind.ConstantPower, 200, 2, "")]
    [InlineData(StepKind.ConstantPower, 200, 4, "step 0: the power grows out of range")]
    [InlineData(StepKind.ConstantPower, -200, 4, "step 0: the power grows out of range")]
    public void A_current_or_a_power_that_grows_out_of_all_numbers_is_refused(StepKind kind, long millions, int turns, string refusal)
    {
        Step growing = new()
        {
            Kind = kind,
            Unit = kind == StepKind.ConstantPower ? CurrentUnit.Nanowatts : CurrentUnit.Nanoamps,
            Current = kind == StepKind.ConstantPower ? millions * 1_000_000 : 9_000_000,
            CurrentBound = 1,
            MillionthsPerTurn = 10_000_000,
        };
        AssertRefusal(refusal, new ProgramBuilder().Add(growing, ProgramBuilder.Time(1)).Loop(0, turns));
    }

    [Fact]
    public void A_rate_needs_a_capacity()
    {
        Step rate = new() { Kind = StepKind.ConstantCurrent, Unit = CurrentUnit.MicroC, Current = 100_000 };
        AssertRefusal("", new ProgramBuilder().Add(rate, ProgramBuilder.Time(1)));
        _cell.CapacityNanoampHours = 0;
        AssertRefusal("step 0: a C-rate needs the cell's capacity", new ProgramBuilder().Add(rate, ProgramBuilder.Time(1)));
        AssertRefusal("", new ProgramBuilder().Current(1, 1));
    }

    [Theory]
    [InlineData(true, true, 1000, 200_000_000, "")]
    [InlineData(true, false, 1000, 200_000_000, Meter)]
    [InlineData(true, false, 100, 4000, "")]
    [InlineData(true, false, 100, 4001, Meter)]
    [InlineData(false, true, 100, 4000, Meter)]
    public void A_spectrum_needs_what_measures_it(bool hasSpectra, bool hasMeter, int lowest, int highest, string refusal)
    {
        (_rules.HasSpectra, _rules.HasImpedanceMeter) = (hasSpectra, hasMeter);
        SpectrumSettings spectrum = new() { LowestMillihertz = lowest, HighestMillihertz = highest };
        AssertRefusal(refusal, new ProgramBuilder().Spectrum(spectrum, ProgramBuilder.Time(1)));
    }

    /// <summary>14 tones of 70 uA.</summary>
    [Theory]
    [InlineData(100, 980_000, "")]
    [InlineData(100, 979_999, "step 0: 980 uA is beyond the limit of 979 uA")]
    [InlineData(1000, 1, "")]
    public void All_tones_of_a_multisine_together_keep_to_the_limit(int lowest, int nanoamps, string refusal)
    {
        SpectrumSettings spectrum = new() { LowestMillihertz = lowest, ToneNanoamps = 70_000 };
        ProgramBuilder program = new ProgramBuilder().Spectrum(spectrum, ProgramBuilder.Time(1));
        program.Head.Envelope.MaximumCellNanoamps = nanoamps;
        AssertRefusal(refusal, program);
    }

    [Fact]
    public void A_program_that_fits_is_not_told_of_the_refusal_before()
    {
        AssertRefusal("step 0: 10001 uA is beyond the limit of 10000 uA", new ProgramBuilder().Current(10_001_000, 1));
        AssertRefusal("", new ProgramBuilder().Current(1, 1));
    }

    private void AssertRefusal(string refusal, ProgramBuilder program)
    {
        bool holds = Check(program);
        Assert.Equal((refusal, refusal.Length == 0), (_rules.Refusal, holds));
    }

    private bool Check(ProgramBuilder program) => _rules.Hold(program.Build(), _cell, 10_000_000, 4_600_000);
}
