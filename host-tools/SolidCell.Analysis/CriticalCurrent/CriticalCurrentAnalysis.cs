namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>
/// Finds the critical current density of a staircase in stored records. A density is survived when its deposition and its stripping came to
/// their planned end before the cell failed; what comes after a failure counts for nothing.
/// </summary>
public static class CriticalCurrentAnalysis
{
    public static CriticalCurrentDensity Of(TestEvidence evidence)
    {
        IReadOnlyList<DensityLevel> levels = DensityLevel.Split(evidence.Steps, evidence.Test.AreaSquareMicrometres);
        IReadOnlyList<Failure> failures = Failure.All(evidence);
        return new CriticalCurrentDensity(Interval(failures, levels, evidence),
            Interval([.. failures.Where(failure => failure.IsHard)], levels, evidence));
    }

    private static CriticalInterval Interval(IReadOnlyList<Failure> failures, IReadOnlyList<DensityLevel> levels, TestEvidence evidence)
    {
        Failure? failure = failures.Count == 0 ? null : failures[0];
        int failed = failure is null ? levels.Count : Math.Max(0, LastBegun(levels, failure.InStepMilliseconds));
        DensityLevel? survived = levels.Take(failed).Where(level => level.IsComplete).MaxBy(level => level.MilliampsPerSquareCentimetre);
        DensityLevel? upTo = failure is null ? null : levels.ElementAtOrDefault(failed);
        return new CriticalInterval(
            survived?.MilliampsPerSquareCentimetre ?? 0,
            upTo?.MilliampsPerSquareCentimetre,
            Step(levels, failed),
            survived is null ? null : FailurePoints.PerArea(survived.HalfStepNanoampHours, evidence.Test),
            upTo is null ? 0 : failures.Count(one => one.Short is not null && one.Milliseconds <= upTo.EndMilliseconds),
            FailurePoints.Of(failure, evidence));
    }

    /// <summary>A short at rest belongs to the density before the rest.</summary>
    private static int LastBegun(IReadOnlyList<DensityLevel> levels, long milliseconds) =>
        levels.Count(level => level.Steps[0].StartMilliseconds <= milliseconds) - 1;

    private static double? Step(IReadOnlyList<DensityLevel> levels, int failed)
    {
        int upper = Math.Min(Math.Max(failed, 1), levels.Count - 1);
        return upper < 1
            ? null : Math.Round(levels[upper].MilliampsPerSquareCentimetre - levels[upper - 1].MilliampsPerSquareCentimetre, 4);
    }
}
