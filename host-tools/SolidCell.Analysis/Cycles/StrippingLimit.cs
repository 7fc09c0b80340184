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

    /// <summary>Null for a test of fewer than three densities, each higher than the one before.</summary>
    public static StrippingLimit? Of(IEnumerable<HalfCycle> halfCycles)
    {
        (double Density, double Ratio)[] levels = [.. halfCycles.Where(half => half.EndOverStart is not null
            && half.MilliampsPerSquareCentimetre != 0)
            .GroupBy(half => Math.Round(Math.Abs(half.MilliampsPerSquareCentimetre), 3))
            .Select(level => (level.Key, level.Max(half => half.EndOverStart!.Value)))];
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
}
