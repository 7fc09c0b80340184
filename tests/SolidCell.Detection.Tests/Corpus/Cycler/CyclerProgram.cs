namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>How a cell of the cycler corpus is cycled.</summary>
public enum CyclerProgram
{
    Cycles,
    ConstantVoltage,
    Rates,
    Titration,
    Pulses,
    PartialFirstCharge,
    StartsWithDischarge,
    PartialCycles,
    Interrupted,
}

/// <summary>The programs, step by step.</summary>
public static class CyclerPrograms
{
    private static readonly double[] RateSteps = [0.1, 0.2, 0.5, 1, 2, 3, 0.2];

    public static IEnumerable<CyclerStep> Steps(this CyclerProgram program, CellShape shape, Random random, int cycles)
    {
        (double low, double high) = shape.Window();
        double rate = Math.Pow(10, -1.3 + (1.78 * random.NextDouble()));
        double rest = random.Next(3) == 0 ? 0 : 600 + (3000 * random.NextDouble());
        IEnumerable<CyclerStep> steps = program switch
        {
            CyclerProgram.ConstantVoltage =>
                Repeat(cycles, () => [new(rate, high), CyclerStep.Hold(rate, high, 3600 * (0.5 + (3 * random.NextDouble()))),
                    CyclerStep.Rest(rest), new(-rate, low), CyclerStep.Rest(rest)]),
            CyclerProgram.Rates =>
                RateSteps.SelectMany(
                    r => Repeat(2, () => [new(Math.Min(r, 1), high), CyclerStep.Rest(rest), new(-r, low), CyclerStep.Rest(rest)])),
            CyclerProgram.Titration => [.. Repeat(25, () => [new(0.1, high, 1440), CyclerStep.Rest(1800)]),
                .. Repeat(25, () => [new(-0.1, low, 1440), CyclerStep.Rest(1800)])],
            CyclerProgram.Pulses =>
                Repeat(3, () => [new(0.33, high), CyclerStep.Hold(0.33, high, 3600), CyclerStep.Rest(3600),
                    .. Repeat(
                        9, () => [new(-2, low, 10), CyclerStep.Rest(40), new(1.5, high, 10), CyclerStep.Rest(40), new(-0.33, low, 1090),
                            CyclerStep.Rest(1800)]), new(-0.33, low), CyclerStep.Rest(600)]),
            CyclerProgram.PartialFirstCharge => [new(rate, high, double.PositiveInfinity, false, 0.02 + (0.3 * random.NextDouble())),
                CyclerStep.Rest(rest), .. Full(cycles, -rate, low, high, rest)],
            CyclerProgram.StartsWithDischarge => Full(cycles, -rate, low, high, rest),
            CyclerProgram.PartialCycles => [.. Full(2, rate, low, high, rest),
                .. Repeat(
                    cycles, () => [new(rate, high, double.PositiveInfinity, false, 0.1 + (0.5 * random.NextDouble())),
                        CyclerStep.Rest(rest), new(-rate, low, double.PositiveInfinity, false, 0.1 + (0.4 * random.NextDouble()))]),
                            .. Full(2, rate, low, high, rest)],
            CyclerProgram.Interrupted =>
                Repeat(cycles, () => [new(rate, high, 1200 / rate), CyclerStep.Rest(200 + (7000 * random.NextDouble())), new(rate, high),
                    CyclerStep.Rest(rest), new(-rate, low, 1500 / rate), CyclerStep.Rest(600), new(-rate, low), CyclerStep.Rest(rest)]),
            _ => Full(cycles, rate, low, high, rest),
        };

        // A half cell comes without lithium: whatever follows, it is lithiated first.
        CyclerStep[] first = shape.IsHalf() && program != CyclerProgram.StartsWithDischarge
            ? [CyclerStep.Rest(1800), new(-rate, low), CyclerStep.Rest(rest)] : [CyclerStep.Rest(600 + (7200 * random.NextDouble()))];
        return [.. first, .. steps.Where(step => step.Rate != 0 || step.Seconds > 0)];
    }

    private static CyclerStep[] Full(int cycles, double firstRate, double low, double high, double rest) =>
        [.. Repeat(
            cycles, () => [new(firstRate, firstRate > 0 ? high : low), CyclerStep.Rest(rest), new(-firstRate, firstRate > 0 ? low : high),
                CyclerStep.Rest(rest)])];

    private static IEnumerable<CyclerStep> Repeat(int times, Func<CyclerStep[]> steps) =>
        Enumerable.Range(0, times).SelectMany(_ => steps());
}
