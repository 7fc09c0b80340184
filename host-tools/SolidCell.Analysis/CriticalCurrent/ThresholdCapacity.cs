namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>
/// The result of a test whose current goes one way only: the areal capacity that was plated until the cell failed, at its current density.
/// There is no critical current density in it, as nothing was stripped again.
/// </summary>
/// <param name="MilliampsPerSquareCentimetre">The density at the first failure, or the highest that was driven.</param>
/// <param name="PassedMilliampHoursPerSquareCentimetre">All that was plated; the threshold of a survivor is above it.</param>
/// <param name="Soft">The first short of any kind, a voltage limit or lost contact; null for a survivor.</param>
/// <param name="Hard">The first hard short, a voltage limit or lost contact; null for a survivor.</param>
public sealed record ThresholdCapacity(
    double MilliampsPerSquareCentimetre, double PassedMilliampHoursPerSquareCentimetre, FailurePoint? Soft, FailurePoint? Hard)
{
    public static ThresholdCapacity Of(TestEvidence evidence)
    {
        IReadOnlyList<Failure> failures = Failure.All(evidence);
        FailurePoint? soft = FailurePoints.Of(failures.Count == 0 ? null : failures[0], evidence);
        double highest = DensityLevel.Split(evidence.Steps, evidence.Test.AreaSquareMicrometres)
            .Select(level => level.MilliampsPerSquareCentimetre).DefaultIfEmpty(0).Max();
        return new ThresholdCapacity(
            soft?.MilliampsPerSquareCentimetre ?? highest,
            FailurePoints.PerArea(evidence.Steps.Sum(step => step.ChargeNanoampHours ?? 0), evidence.Test),
            soft,
            FailurePoints.Of(failures.FirstOrDefault(failure => failure.IsHard), evidence));
    }
}
