using SolidCell.Analysis.Shorts;
using SolidCell.Core.Detection;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>
/// Finds the critical current density in stored records: the highest density whose deposition and stripping were both
/// completed before the first short, soft or hard, that the fixture's detector reported.
/// </summary>
public static class CriticalCurrentAnalysis
{
    public static CriticalCurrentResult Analyse(StoredTest test, IReadOnlyList<StoredStep> steps, IReadOnlyList<StoredShort> shorts)
    {
        long firstMilliseconds = shorts.Select(found => found.OnsetMilliseconds).DefaultIfEmpty(long.MaxValue).Min();
        double critical = DensityLevel.Split(steps, test.AreaSquareMicrometres)
            .Where(level => level.IsCompletedBefore(firstMilliseconds))
            .Select(level => level.MilliampsPerSquareCentimetre)
            .DefaultIfEmpty(0)
            .Max();
        ShortOnset? onset = ShortOnset.First(shorts);
        return new CriticalCurrentResult(
            critical, TestHours(steps, shorts), onset, ShortOnset.First(shorts, ShortKind.Soft), ShortOnset.First(shorts, ShortKind.Hard),
            onset?.HalfStepMilliampHoursPerSquareCentimetre ?? LargestHalfStep(test, steps),
            onset?.CumulativeMilliampHoursPerSquareCentimetre ?? Cumulative(test, steps));
    }

    private static double TestHours(IReadOnlyList<StoredStep> steps, IReadOnlyList<StoredShort> shorts)
    {
        long last = steps.Select(step => step.EndMilliseconds ?? step.StartMilliseconds)
            .Concat(shorts.Select(found => found.Milliseconds))
            .DefaultIfEmpty(0)
            .Max();
        return Math.Round(last / Hour.Milliseconds, 4);
    }

    private static double LargestHalfStep(StoredTest test, IReadOnlyList<StoredStep> steps) =>
        PerArea(steps.Select(step => Math.Abs(step.ChargeNanoampHours ?? 0)).DefaultIfEmpty(0).Max(), test);

    private static double Cumulative(StoredTest test, IReadOnlyList<StoredStep> steps) =>
        PerArea(steps.Sum(step => Math.Abs(step.ChargeNanoampHours ?? 0)), test);

    private static double PerArea(long nanoampHours, StoredTest test) =>
        test.AreaSquareMicrometres <= 0 ? 0 : Math.Round(nanoampHours / test.AreaSquareCentimetres / 1e6, 4);
}
