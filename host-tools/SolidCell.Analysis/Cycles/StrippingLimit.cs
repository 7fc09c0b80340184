namespace SolidCell.Analysis.Cycles;

/// <summary>
/// The current density up to which the voltage of every half-cycle stayed flat, and the first at which one rose by more than a fifth, as by
/// voids at the stripped electrode.
/// </summary>
/// <param name="FlatMilliampsPerSquareCentimetre">The highest density below the limit, 0 when there is none.</param>
/// <param name="RisingMilliampsPerSquareCentimetre">The lowest density above it; null when none was met.</param>
/// <param name="EndOverStart">The largest V_end / V_start there, or of all.</param>
public sealed record StrippingLimit(
    double FlatMilliampsPerSquareCentimetre, double? RisingMilliampsPerSquareCentimetre, double EndOverStart)
{
    /// <summary>V_end / V_start beyond which voids are taken to grow.</summary>
    public const double Criterion = 1.2;

    private const int LeastDensities = 3;

    /// <summary>
    /// V_start is the largest of its density so far: what an electronic path has lowered and lets go again is no rise. Half-cycles with a
    /// short say nothing, nor do those that were broken off while they were flat.
    /// </summary>
    /// <param name="halfCycles">In their order.</param>
    /// <param name="shorted">Numbers of the half-cycles in which a short was reported.</param>
    /// <returns>Null for a test of fewer than three densities that say something, each higher than the one before.</returns>
    public static StrippingLimit? Of(IEnumerable<HalfCycle> halfCycles, IReadOnlyCollection<long>? shorted = null)
    {
        (double Density, double Ratio)[] levels = [.. halfCycles.Where(half => half.MilliampsPerSquareCentimetre != 0)
            .GroupBy(half => Math.Round(Math.Abs(half.MilliampsPerSquareCentimetre), 3))
            .Select(level => (level.Key, Ratio: Ratios(level, shorted ?? []).DefaultIfEmpty(double.NaN).Max()))
            .Where(level => !double.IsNaN(level.Ratio))];
        if (levels.Length < LeastDensities
            || !levels.Select(level => level.Density).SequenceEqual(levels.Select(level => level.Density).Order()))
        {
            return null;
        }

        int rising = Array.FindIndex(levels, level => level.Ratio > Criterion);
        return rising < 0
            ? new StrippingLimit(levels[^1].Density, null, levels.Max(level => level.Ratio))
            : new StrippingLimit(rising == 0 ? 0 : levels[rising - 1].Density, levels[rising].Density, levels[rising].Ratio);
    }

    private static IEnumerable<double> Ratios(IEnumerable<HalfCycle> level, IReadOnlyCollection<long> shorted)
    {
        double start = 0;
        foreach (HalfCycle half in level)
        {
            start = Math.Max(start, half.StartMillivolts ?? 0);
            if (start > 0 && half.EndMillivolts / start is { } ratio && !shorted.Contains(half.Number)
                && (half.IsComplete || ratio > Criterion))
            {
                yield return ratio;
            }
        }
    }
}
