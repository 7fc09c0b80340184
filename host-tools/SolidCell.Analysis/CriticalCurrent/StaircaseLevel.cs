using SolidCell.Analysis.Cycles;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>A current density of a staircase: what the cell showed at it, and how it ended there.</summary>
/// <param name="MilliampsPerSquareCentimetre">The density, never negative.</param>
/// <param name="HalfCycles">Half-cycles that began at it.</param>
/// <param name="MilliampHoursPerSquareCentimetre">The largest charge of one of them.</param>
/// <param name="OverpotentialMillivolts">Mean over them, null without a measured voltage.</param>
/// <param name="OhmSquareCentimetres">That over the density: the area specific resistance of the whole cell.</param>
/// <param name="Outcome">"survived", a <see cref="FailurePoint.FailedBy"/>, "not completed", or "after the failure" beyond a hard one.</param>
public sealed record StaircaseLevel(
    double MilliampsPerSquareCentimetre, int HalfCycles, double MilliampHoursPerSquareCentimetre, double? OverpotentialMillivolts,
    double? OhmSquareCentimetres, string Outcome)
{
    public const string Survived = "survived";
    public const string NotCompleted = "not completed";
    public const string AfterFailure = "after the failure";

    /// <summary>The densities in the order in which they were driven; consecutive half-cycles at one density are one level.</summary>
    public static IReadOnlyList<StaircaseLevel> Of(IReadOnlyList<HalfCycle> halfCycles, CriticalCurrentDensity found)
    {
        List<List<HalfCycle>> levels = Split(halfCycles);
        int hard = LevelOf(found.Hard.Failure, levels), soft = LevelOf(found.Soft.Failure, levels);
        return [.. levels.Select((level, index) => Build(level, OutcomeOf(level, index, hard, soft, found)))];
    }

    private static List<List<HalfCycle>> Split(IEnumerable<HalfCycle> halfCycles)
    {
        var levels = new List<List<HalfCycle>>();
        foreach (HalfCycle half in halfCycles.Where(half => half.MilliampsPerSquareCentimetre != 0))
        {
            if (levels.Count == 0 || Density(levels[^1][0]) != Density(half))
            {
                levels.Add([]);
            }

            levels[^1].Add(half);
        }

        return levels;
    }

    /// <summary>The last level of the failure's density that had begun by then; -1 for none.</summary>
    private static int LevelOf(FailurePoint? failure, List<List<HalfCycle>> levels) => failure is null ? -1
        : levels.FindLastIndex(level =>
            Density(level[0]) == failure.MilliampsPerSquareCentimetre && level[0].StartHours <= failure.TestHours);

    private static string OutcomeOf(List<HalfCycle> level, int index, int hard, int soft, CriticalCurrentDensity found)
    {
        if (index == hard || index == soft)
        {
            return (index == hard ? found.Hard : found.Soft).Failure!.FailedBy;
        }

        bool isBothWays = level.Any(half => half.IsCharge) && level.Any(half => !half.IsCharge);
        return hard >= 0 && index > hard ? AfterFailure
            : isBothWays && level.All(half => half.IsComplete) ? Survived : NotCompleted;
    }

    private static StaircaseLevel Build(List<HalfCycle> level, string outcome)
    {
        double? millivolts = level.Average(half => half.OverpotentialMillivolts);
        return new StaircaseLevel(
            Density(level[0]), level.Count, level.Max(half => half.MilliampHoursPerSquareCentimetre), millivolts,
            millivolts / Density(level[0]), outcome);
    }

    private static double Density(HalfCycle half) => Math.Abs(half.MilliampsPerSquareCentimetre);
}
