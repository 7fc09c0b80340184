namespace SolidCell.Analysis.Cycles;

/// <summary>How the overpotential of a symmetric cell changed over a test, at the density at which it lived longest.</summary>
/// <param name="MilliampsPerSquareCentimetre">That density.</param>
/// <param name="FirstMillivolts">Mean of its first complete half-cycles, ten at the most.</param>
/// <param name="LastMillivolts">Mean of its last ones, as many.</param>
/// <param name="AsymmetryPercent">Of the last: deposition less stripping, over the mean of the two; null without both.</param>
public sealed record Polarisation(
    double MilliampsPerSquareCentimetre, double FirstMillivolts, double LastMillivolts, double? AsymmetryPercent)
{
    private const int MostHalfCycles = 10;

    /// <summary>Last over first, less 1.</summary>
    public double GrowthPercent => 100 * ((LastMillivolts / FirstMillivolts) - 1);

    /// <summary>Null with fewer than two complete half-cycles at one density.</summary>
    public static Polarisation? Of(IEnumerable<HalfCycle> halfCycles)
    {
        HalfCycle[]? longest =
            halfCycles.Where(half => half.IsComplete && half.OverpotentialMillivolts is not null && half.MilliampsPerSquareCentimetre != 0)
            .GroupBy(half => Math.Abs(half.MilliampsPerSquareCentimetre)).MaxBy(group => group.Count())?.ToArray();
        if (longest is not { Length: > 1 })
        {
            return null;
        }

        int count = Math.Min(MostHalfCycles, longest.Length / 2);
        HalfCycle[] last = [.. longest.TakeLast(Math.Max(2, count))];
        return new Polarisation(Math.Abs(longest[0].MilliampsPerSquareCentimetre), Mean(longest.Take(count)), Mean(longest.TakeLast(count)),
            Asymmetry(last));
    }

    private static double? Asymmetry(HalfCycle[] halves)
    {
        HalfCycle[] deposited = [.. halves.Where(half => half.IsCharge)], stripped = [.. halves.Where(half => !half.IsCharge)];
        return deposited.Length == 0 || stripped.Length == 0
            ? null : 200 * (Mean(deposited) - Mean(stripped)) / (Mean(deposited) + Mean(stripped));
    }

    private static double Mean(IEnumerable<HalfCycle> halves) => halves.Average(half => half.OverpotentialMillivolts!.Value);
}
