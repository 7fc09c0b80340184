using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>Every number of a program is read into its field, within its range.</summary>
public sealed class ProgramFieldTests
{
    private const string Refusal = "a field is missing, unknown or out of range";

    private static readonly Dictionary<string, Action<Step, long>> Setters = new()
    {
        ["current"] = (step, value) => step.Current = value,
        ["current per turn"] = (step, value) => step.CurrentPerTurn = value,
        ["current bound"] = (step, value) => step.CurrentBound = value,
        ["target"] = (step, value) => step.Target = (int)value,
        ["turns"] = (step, value) => step.Turns = (int)value,
        ["factor"] = (step, value) => step.MillionthsPerTurn = (int)value,
        ["rate"] = (step, value) => (step.Kind, step.NanovoltsPerSecond) = (StepKind.VoltageSweep, value),
        ["threshold"] = (step, value) => step.Limits = [.. step.Limits, ProgramBuilder.Of(LimitQuantity.VoltageBelowMicrovolts, value)],
        ["limit's target"] = (step, value) => step.Limits = [.. step.Limits, ProgramBuilder.Time(1, LimitAction.Next, (int)value)],
        ["every"] = (step, value) => step.Record.EveryMilliseconds = (int)value,
        ["voltage change"] = (step, value) => step.Record.VoltageChangeMicrovolts = (int)value,
        ["current change"] = (step, value) => step.Record.CurrentChangeNanoamps = (int)value,
        ["pressure change"] = (step, value) => step.Record.PressureChangeKilopascals = (int)value,
    };

    [Theory]
    [InlineData("current", -2_000_000_000, 2_000_000_000)]
    [InlineData("current per turn", -2_000_000_000, 2_000_000_000)]
    [InlineData("current bound", 0, 2_000_000_000)]
    [InlineData("target", 0, 63)]
    [InlineData("turns", 0, 65_535)]
    [InlineData("factor", 0, 10_000_000)]
    [InlineData("rate", -10_000_000, 10_000_000)]
    [InlineData("threshold", -1_000_000_000_000, 1_000_000_000_000)]
    [InlineData("limit's target", 0, 63)]
    [InlineData("every", 0, int.MaxValue)]
    [InlineData("voltage change", 0, int.MaxValue)]
    [InlineData("current change", 0, int.MaxValue)]
    [InlineData("pressure change", 0, int.MaxValue)]
    public void A_number_is_taken_at_the_ends_of_its_range_and_refused_beyond(string field, long least, long most)
    {
        Assert.DoesNotContain(Refusal, Answer(field, least), StringComparison.Ordinal);
        Assert.DoesNotContain(Refusal, Answer(field, most), StringComparison.Ordinal);
        Assert.Contains(Refusal, Answer(field, least - 1), StringComparison.Ordinal);
        if (most < int.MaxValue || most > uint.MaxValue)
        {
            Assert.Contains(Refusal, Answer(field, most + 1), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "a program has 1 to 64 steps")]
    [InlineData(0, "a program has 1 to 64 steps")]
    public void A_program_has_1_to_64_steps(int steps, string refusal)
    {
        var program = new ProgramBuilder();
        for (int i = 0; i < steps; i++)
        {
            program.Rest(1);
        }

        Assert.Equal(refusal, Answer(program.Encode()));
    }

    [Theory]
    [InlineData(8, "")]
    [InlineData(9, "step 0: " + Refusal)]
    public void A_step_has_8_limits_at_most(int limits, string refusal)
    {
        Limit[] times = [.. Enumerable.Repeat(ProgramBuilder.Time(1), limits)];
        Assert.Equal(refusal, Answer(new ProgramBuilder().Add(new Step { Kind = StepKind.Rest }, times).Encode()));
    }

    [Theory]
    [InlineData(86_400_000, true)]
    [InlineData(86_400_001, false)]
    public void A_rest_after_a_short_lasts_a_day_at_most(int milliseconds, bool isTaken)
    {
        ProgramBuilder program = new ProgramBuilder().Rest(1);
        program.Head.ShortRestMilliseconds = milliseconds;
        Assert.Equal(isTaken ? "" : "the head of the program is damaged or out of range", Answer(program.Encode()));
    }

    [Fact]
    public void A_program_has_8192_bytes_at_most()
    {
        const string TooLong = "a program has 1 to 8192 bytes";
        Assert.NotEqual(TooLong, Answer(new byte[8192]));
        Assert.Equal(TooLong, Answer(new byte[8193]));
        Assert.Equal(TooLong, Answer([]));
    }

    [Fact]
    public void Every_field_of_the_head_and_of_a_step_comes_back()
    {
        var builder = new ProgramBuilder();
        builder.Head.OnPowerCut = PowerCutResponse.Continue;
        builder.Head.OnSoftShort = ShortResponse.Rest;
        builder.Head.OnHardShort = ShortResponse.Reduce;
        builder.Head.ShortRestMilliseconds = 77;
        builder.Add(
            new Step
            {
                Kind = StepKind.ConstantCurrent,
                Unit = CurrentUnit.NanoampsPerSquareCentimetre,
                Current = -1,
                CurrentPerTurn = 2,
                Microvolts = -3,
                CurrentBound = 4,
                Target = 5,
                Turns = 6,
                BeginsCycle = true,
                MillionthsPerTurn = 7,
                Record = new RecordRule
                {
                    EveryMilliseconds = 8,
                    VoltageChangeMicrovolts = 9,
                    CurrentChangeNanoamps = 10,
                    PressureChangeKilopascals = 11,
                },
            },
            ProgramBuilder.Of(LimitQuantity.VoltageAboveMicrovolts, 12, LimitAction.GoTo, 1));
        builder.Spectrum(new SpectrumSettings
        {
            LowestMillihertz = 21,
            HighestMillihertz = 22,
            PointsPerDecade = 3,
            AmplitudeMicrovolts = 2400,
            RestMilliseconds = 25,
            ToneNanoamps = 26,
        });
        Program program = builder.Build();
        Assert.Equal((PowerCutResponse.Continue, ShortResponse.Rest, ShortResponse.Reduce, 77),
            (program.OnPowerCut, program.OnSoftShort, program.OnHardShort, program.ShortRestMilliseconds));
        SafetyEnvelope envelope = program.Envelope;
        Assert.Equal((-5_000_000, 5_000_000, 10_000_000, 0, 60_000, 10_000, 60_000),
            (envelope.MinimumCellMicrovolts, envelope.MaximumCellMicrovolts, envelope.MaximumCellNanoamps, envelope.MinimumStackKilopascals,
                envelope.MaximumStackKilopascals, envelope.MinimumFrameMillidegrees, envelope.MaximumFrameMillidegrees));
        Step step = program.Steps[0];
        Assert.Equal((StepKind.ConstantCurrent, CurrentUnit.NanoampsPerSquareCentimetre, true), (step.Kind, step.Unit, step.BeginsCycle));
        Assert.Equal([-1L, 2, -3, 4, 5, 6, 7, 8, 9, 10, 11], [step.Current, step.CurrentPerTurn, step.Microvolts, step.CurrentBound,
            step.Target, step.Turns, step.MillionthsPerTurn, step.Record.EveryMilliseconds, step.Record.VoltageChangeMicrovolts,
            step.Record.CurrentChangeNanoamps, step.Record.PressureChangeKilopascals]);
        Limit limit = Assert.Single(step.Limits);
        Assert.Equal((LimitQuantity.VoltageAboveMicrovolts, 12L, LimitAction.GoTo, 1),
            (limit.Quantity, limit.Threshold, limit.Action, limit.Target));
        SpectrumSettings spectrum = program.Steps[1].Spectrum!;
        Assert.Equal([21, 22, 3, 2400, 25, 26], [spectrum.LowestMillihertz, spectrum.HighestMillihertz, spectrum.PointsPerDecade,
            spectrum.AmplitudeMicrovolts, spectrum.RestMilliseconds, spectrum.ToneNanoamps]);
    }

    private static string Answer(string field, long value)
    {
        var step = new Step { Kind = StepKind.ConstantCurrent, MillionthsPerTurn = 1 };
        var program = new ProgramBuilder();
        program.Add(step, ProgramBuilder.Time(1));
        Setters[field](step, value);
        return Answer(program.Encode());
    }

    private static string Answer(byte[] bytes)
    {
        ProgramReader reader = new();
        return reader.TryRead(bytes, bytes.Length, new Program()) ? "" : reader.Refusal;
    }
}
