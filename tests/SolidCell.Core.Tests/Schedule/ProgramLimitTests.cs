using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>The limits of what a program may ask for, each at its edge.</summary>
public sealed class ProgramLimitTests
{
    private const string Threshold = "a limit's threshold is out of range";
    private const string Range = "a spectrum goes from 0.01 Hz or more up to 200 kHz or less";
    private const string Points = "a spectrum has 1 to 20 points per decade after a rest of a day at most";
    private const string Amplitude = "the amplitude of a spectrum is 1 to 50 mV, and that of a tone up to 70 uA";
    private const string Rate = "a sweep needs a time, and goes at 0.01 to 10 mV/s";

    /// <summary>Least and most of a threshold; null where every number is one.</summary>
    public static TheoryData<LimitQuantity, long?, long?> Thresholds => new()
    {
        { LimitQuantity.StepMilliseconds, 0, null },
        { LimitQuantity.AbsoluteVoltageAboveMicrovolts, 0, null },
        { LimitQuantity.AbsoluteCurrentBelowNanoamps, 0, null },
        { LimitQuantity.StepChargeNanoampHours, 0, null },
        { LimitQuantity.TestChargeNanoampHours, 0, null },
        { LimitQuantity.ThousandthsOfHalfCycleBefore, 1, 10_000 },
        { LimitQuantity.ThousandthsOfStartVoltage, 1001, 1_000_000 },
        { LimitQuantity.ThousandthsOfBestResistance, 1, 999 },
        { LimitQuantity.TestArealChargeNanoampHoursPerSquareCentimetre, 0, 2_000_000_000 },
        { LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre, 0, 2_000_000_000 },
        { LimitQuantity.VoltageBelowMicrovolts, -1_000_000, null },
    };

    [Theory]
    [MemberData(nameof(Thresholds))]
    public void A_threshold_is_taken_at_both_ends_of_its_range_and_refused_beyond(LimitQuantity quantity, long? least, long? most)
    {
        bool isBounded = least >= 0;
        AssertStep("", Limited(quantity, least!.Value));
        if (isBounded)
        {
            AssertStep(Threshold, Limited(quantity, least.Value - 1));
        }

        if (most is { } end)
        {
            AssertStep("", Limited(quantity, end));
            AssertRefused(Limited(quantity, end + 1));
        }
    }

    [Theory]
    [InlineData(10, 200_000_000, "")]
    [InlineData(9, 200_000_000, Range)]
    [InlineData(10, 200_000_001, Range)]
    [InlineData(1000, 1000, Range)]
    [InlineData(1000, 1001, "")]
    public void A_spectrum_goes_from_a_hundredth_of_a_hertz_to_200_kHz_upward(int lowest, int highest, string refusal) =>
        AssertSpectrum(refusal, settings => (settings.LowestMillihertz, settings.HighestMillihertz) = (lowest, highest));

    [Theory]
    [InlineData(1, 0, "")]
    [InlineData(0, 0, Points)]
    [InlineData(20, 86_400_000, "")]
    [InlineData(21, 0, Points)]
    [InlineData(1, -1, Points)]
    [InlineData(1, 86_400_001, Points)]
    public void A_spectrum_has_1_to_20_points_a_decade_and_rests_a_day_at_most(int points, int rest, string refusal) =>
        AssertSpectrum(refusal, settings => (settings.PointsPerDecade, settings.RestMilliseconds) = (points, rest));

    [Theory]
    [InlineData(1000, 1, "")]
    [InlineData(999, 1, Amplitude)]
    [InlineData(50_000, 70_000, "")]
    [InlineData(50_001, 1, Amplitude)]
    [InlineData(1000, 0, Amplitude)]
    [InlineData(1000, 70_001, Amplitude)]
    public void A_spectrum_has_1_to_50_mV_and_tones_up_to_70_uA(int microvolts, int nanoamps, string refusal) =>
        AssertSpectrum(refusal, settings => (settings.AmplitudeMicrovolts, settings.ToneNanoamps) = (microvolts, nanoamps));

    [Theory]
    [InlineData(999, 4000, true, false, 1000, 4000)]
    [InlineData(1000, 4000, false, true, 1000, 4000)]
    [InlineData(999, 4001, true, true, 1000, 4000)]
    [InlineData(100, 2000, true, false, 1000, 2000)]
    [InlineData(5000, 9000, false, true, 5000, 4000)]
    public void Below_1_Hz_the_source_measures_above_4_the_meter_and_between_both(
        int lowest, int highest, bool usesSource, bool usesMeter, int lowestOfMeter, int highestOfSource)
    {
        var settings = new SpectrumSettings { LowestMillihertz = lowest, HighestMillihertz = highest };
        Assert.Equal((usesSource, usesMeter), (settings.UsesSource, settings.UsesMeter));
        Assert.Equal((lowestOfMeter, highestOfSource), (settings.LowestOfMeter, settings.HighestOfSource));
    }

    [Theory]
    [InlineData(10_000, "")]
    [InlineData(9999, Rate)]
    [InlineData(-10_000, "")]
    [InlineData(-9999, Rate)]
    [InlineData(10_000_000, "")]
    public void A_sweep_is_no_slower_than_a_hundredth_of_a_millivolt_a_second(long nanovoltsPerSecond, string refusal) =>
        AssertAnswer(refusal, new ProgramBuilder().Sweep(0, nanovoltsPerSecond, 1000, ProgramBuilder.Time(1000)));

    [Fact]
    public void A_sweep_without_a_time_is_refused_although_another_limit_ends_it() =>
        AssertAnswer(Rate, new ProgramBuilder().Sweep(0, 10_000, 1000, ProgramBuilder.Of(LimitQuantity.TestChargeNanoampHours, 1)));

    [Theory]
    [InlineData(256, "")]
    [InlineData(257, "a current that is multiplied each turn needs a loop of 256 turns at most")]
    public void A_factor_stands_in_a_loop_of_256_turns_at_most(int turns, string refusal)
    {
        var step = new Step { Kind = StepKind.ConstantCurrent, Current = 1, MillionthsPerTurn = 1_000_001 };
        AssertAnswer(refusal, new ProgramBuilder().Add(step, ProgramBuilder.Time(1)).Loop(0, turns));
    }

    [Fact]
    public void A_voltage_without_a_current_bound_is_refused() => AssertAnswer(
        "a constant-voltage step needs a current bound", new ProgramBuilder().Voltage(1000, 0, ProgramBuilder.Time(1)));

    [Fact]
    public void An_envelope_has_a_highest_above_its_lowest()
    {
        AssertHead("voltage", program => program.Envelope.MinimumCellMicrovolts = program.Envelope.MaximumCellMicrovolts);
        AssertHead("pressure", program => program.Envelope.MinimumStackKilopascals = program.Envelope.MaximumStackKilopascals);
        AssertHead("temperature", program => program.Envelope.MinimumFrameMillidegrees = program.Envelope.MaximumFrameMillidegrees);
        AssertHead("", program => program.Envelope.MinimumCellMicrovolts = program.Envelope.MaximumCellMicrovolts - 1);
        AssertHead("", program => program.Envelope.MinimumStackKilopascals = program.Envelope.MaximumStackKilopascals - 1);
        AssertHead("", program => program.Envelope.MinimumFrameMillidegrees = program.Envelope.MaximumFrameMillidegrees - 1);
    }

    [Fact]
    public void A_rest_after_a_short_has_a_length_whichever_short_it_follows()
    {
        AssertHead("the rest after a short has no length", program => program.OnSoftShort = ShortResponse.Rest);
        AssertHead("the rest after a short has no length", program => program.OnHardShort = ShortResponse.Rest);
        AssertHead("", program => (program.OnHardShort, program.ShortRestMilliseconds) = (ShortResponse.Rest, 1));
        AssertHead("", program => program.OnHardShort = ShortResponse.Reduce);
    }

    [Fact]
    public void A_limit_goes_to_the_last_step_and_not_beyond()
    {
        Limit[] Leap(int target) => [ProgramBuilder.Of(LimitQuantity.HardShort, 0, LimitAction.GoTo, target)];
        AssertAnswer("", new ProgramBuilder().Current(1, 1, Leap(1)).Rest(1));
        AssertAnswer("a limit goes to a step that does not exist", new ProgramBuilder().Current(1, 1, Leap(2)).Rest(1));
    }

    [Fact]
    public void A_step_in_a_loop_leaves_it_and_one_behind_it_does_not()
    {
        Limit leave = ProgramBuilder.Of(LimitQuantity.HardShort, 0, LimitAction.LeaveLoop);
        AssertAnswer("", new ProgramBuilder().Current(1, 1, leave).Loop(0, 2));
        AssertAnswer("a limit leaves a loop, but the step is in none", new ProgramBuilder().Rest(1).Loop(0, 2).Current(1, 1, leave));
    }

    [Fact]
    public void Loops_may_begin_at_the_same_step_and_follow_each_other()
    {
        AssertAnswer("", new ProgramBuilder().Rest(1).Loop(0, 2).Rest(1).Loop(2, 1));
        AssertAnswer("", new ProgramBuilder().Rest(1).Rest(1).Loop(1, 65_535).Loop(0, 2));
    }

    private static Limit Limited(LimitQuantity quantity, long threshold) => ProgramBuilder.Of(quantity, threshold);

    private static void AssertStep(string refusal, Limit limit) => AssertAnswer(refusal, new ProgramBuilder().Current(1, 1, limit));

    private static void AssertRefused(Limit limit) => Assert.NotEqual("", Answer(new ProgramBuilder().Current(1, 1, limit)));

    private static void AssertSpectrum(string refusal, Action<SpectrumSettings> change)
    {
        var settings = new SpectrumSettings();
        change(settings);
        Assert.Equal(refusal, settings.Objection());
    }

    private static void AssertHead(string refusal, Action<Program> change)
    {
        ProgramBuilder program = new ProgramBuilder().Rest(1);
        change(program.Head);
        AssertAnswer(refusal, program);
    }

    private static void AssertAnswer(string refusal, ProgramBuilder program)
    {
        string answer = Answer(program);
        Assert.Equal(refusal.Length == 0, answer.Length == 0);
        Assert.Contains(refusal, answer, StringComparison.Ordinal);
    }

    private static string Answer(ProgramBuilder program)
    {
        byte[] bytes = program.Encode();
        ProgramReader reader = new();
        return reader.TryRead(bytes, bytes.Length, new Program()) ? "" : reader.Refusal;
    }
}
