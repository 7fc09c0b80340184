using SolidCell.Analysis.Shorts;
using SolidCell.Core.Schedule;
using SolidCell.Store.Reading;

namespace SolidCell.Analysis.CriticalCurrent;

/// <summary>Computes what a cell had passed at a failure, from the steps of its test.</summary>
internal static class FailurePoints
{
    private const double NanoampHoursPerMilliampHour = 1e6;

    public static FailurePoint? Of(Failure? failure, TestEvidence evidence)
    {
        if (failure is null)
        {
            return null;
        }

        StoredStep? last = evidence.Steps.LastOrDefault(step => IsDriven(step) && step.StartMilliseconds <= failure.InStepMilliseconds);
        long[] charges = [.. evidence.Steps.Where(step => step.StartMilliseconds <= failure.Milliseconds)
            .Select(step => ChargeUntil(step, failure, evidence.Test))];
        return new FailurePoint(
            failure.Mode,
            failure.Short is { } found ? ShortName.Of(found.Kind) : null,
            Math.Round(failure.Milliseconds / Hour.Milliseconds, 5),
            Areal.MilliampsPerSquareCentimetre(last?.SetPointNanoamps ?? 0, evidence.Test.AreaSquareMicrometres),
            last is null ? 0 : PerArea(ChargeUntil(last, failure, evidence.Test), evidence.Test),
            PerArea(charges.Where(charge => charge > 0).Sum(), evidence.Test),
            PerArea(charges.Where(charge => charge < 0).Sum(), evidence.Test),
            failure.Short?.ConfidencePercent);
    }

    /// <summary>Charge per area of one sign, never negative, in mAh/cm2.</summary>
    public static double PerArea(long nanoampHours, StoredTest test) =>
        test.AreaSquareMicrometres <= 0
        ? 0 : Math.Round(Math.Abs(nanoampHours) / test.AreaSquareCentimetres / NanoampHoursPerMilliampHour, 4);

    private static bool IsDriven(StoredStep step) => step.StepKind == StepKind.ConstantCurrent && step.SetPointNanoamps != 0;

    /// <summary>
    /// The whole charge of a step that had ended; in the middle of one the fixture's own count of a short, else current times time.
    /// </summary>
    private static long ChargeUntil(StoredStep step, Failure failure, StoredTest test)
    {
        if (step.EndMilliseconds <= failure.Milliseconds)
        {
            return step.ChargeNanoampHours ?? 0;
        }

        return failure.Short is { } found && found.StepCount == step.StepCount
            ? (long)(found.StepArealChargeNanoampHoursPerSquareCentimetre * test.AreaSquareCentimetres)
            : (long)(step.SetPointNanoamps * ((failure.Milliseconds - step.StartMilliseconds) / Hour.Milliseconds));
    }
}
