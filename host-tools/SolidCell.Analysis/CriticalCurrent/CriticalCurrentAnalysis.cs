using SolidCell.Store.Reading;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>
/// Finds the critical current density of a staircase in stored records: the highest density whose deposition and stripping were both
/// completed before the first short, soft or hard, that the fixture's detector reported.
/// </summary>
public static class CriticalCurrentAnalysis
{
    /// <summary>In mA/cm2; 0 when not even the first density was completed.</summary>
    public static double Density(StoredTest test, IReadOnlyList<StoredStep> steps, IReadOnlyList<StoredShort> shorts)
    {
        long firstMilliseconds = shorts.Select(found => found.OnsetMilliseconds).DefaultIfEmpty(long.MaxValue).Min();
        return DensityLevel.Split(steps, test.AreaSquareMicrometres)
            .Where(level => level.IsCompletedBefore(firstMilliseconds))
            .Select(level => level.MilliampsPerSquareCentimetre)
            .DefaultIfEmpty(0)
            .Max();
    }
}
