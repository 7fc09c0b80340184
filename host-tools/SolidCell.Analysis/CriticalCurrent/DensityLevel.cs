using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>Consecutive constant-current steps at one density: a deposition and a stripping half-cycle, or several.</summary>
internal sealed record DensityLevel(double MilliampsPerSquareCentimetre, IReadOnlyList<StoredStep> Steps)
{
    public static IReadOnlyList<DensityLevel> Split(IEnumerable<StoredStep> steps, long areaSquareMicrometres)
    {
        var levels = new List<DensityLevel>();
        var open = new List<StoredStep>();
        double density = 0;
        foreach (StoredStep step in steps.Where(step => step.StepKind == StepKind.ConstantCurrent && step.SetPointNanoamps != 0))
        {
            double next = Areal.MilliampsPerSquareCentimetre(step.SetPointNanoamps, areaSquareMicrometres);
            if (open.Count > 0 && next != density)
            {
                levels.Add(new DensityLevel(density, open));
                open = [];
            }

            density = next;
            open.Add(step);
        }

        if (open.Count > 0)
        {
            levels.Add(new DensityLevel(density, open));
        }

        return levels;
    }

    /// <summary>True when current has passed in both directions, each step to its planned end.</summary>
    public bool IsComplete =>
        Steps.Any(step => step.SetPointNanoamps > 0) && Steps.Any(step => step.SetPointNanoamps < 0)
        && Steps.All(step => IsPlannedEnd(step.Reason));

    /// <summary>When its last step ended; the end of time for one that runs.</summary>
    public long EndMilliseconds => Steps[^1].EndMilliseconds ?? long.MaxValue;

    /// <summary>The largest charge of a half-cycle, never negative.</summary>
    public long HalfStepNanoampHours =>
        Steps.GroupBy(step => step.HalfCycle).Max(half => Math.Abs(half.Sum(step => step.ChargeNanoampHours ?? 0)));

    private static bool IsPlannedEnd(StepEndReason? reason) =>
        reason is StepEndReason.Time or StepEndReason.Charge or StepEndReason.ArealCharge;
}
