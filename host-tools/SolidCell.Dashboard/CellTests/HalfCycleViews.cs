using SolidCell.Analysis.Cycles;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.CellTests;

/// <summary>Half-cycles out of stored steps alone, which is quick for any length of test.</summary>
internal static class HalfCycleViews
{
    public static IReadOnlyList<HalfCycleView> Of(StoredTest test, IEnumerable<StoredStep> steps) =>
    [
        .. steps.Where(step => step.HalfCycle > 0 && step.StepKind != StepKind.Rest && step.ChargeNanoampHours is not null)
            .GroupBy(step => step.HalfCycle)
            .Select(half => View(test, [.. half])),
    ];

    private static HalfCycleView View(StoredTest test, StoredStep[] steps)
    {
        long nanoampHours = steps.Sum(step => step.ChargeNanoampHours ?? 0);
        PassedCharge passed = PassedCharge.Of(test, nanoampHours);
        return new HalfCycleView(
            steps[0].HalfCycle, steps[0].CycleCount, nanoampHours > 0, steps[0].StartMilliseconds / 1e3, steps[^1].EndMilliseconds / 1e3,
            passed.MilliampHours, passed.MilliampHoursPerSquareCentimetre, passed.MilliampHoursPerGram);
    }
}
