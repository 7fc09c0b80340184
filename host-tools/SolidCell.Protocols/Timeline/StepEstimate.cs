using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;

namespace SolidCell.Protocols.Timeline;

/// <summary>The longest a step can take and the most charge it can move, from its own limits.</summary>
internal sealed class StepEstimate(Protocol protocol)
{
    private const decimal MillisecondsPerHour = 3_600_000m;

    /// <summary>Null when only voltage, current, pressure or temperature end the step.</summary>
    public long? Milliseconds(TimedStep step, long current)
    {
        decimal? nanoamps = ArealNanoamps(step, current);
        long? shortest = step.Spectrum?.Milliseconds;
        foreach (StepLimit limit in step.Limits)
        {
            if (Milliseconds(limit, nanoamps) is { } time && (shortest is null || time < shortest))
            {
                shortest = time;
            }
        }

        return shortest;
    }

    /// <summary>In mAh/cm2, without a sign. 0 at rest, null when unknown.</summary>
    public decimal? ArealCharge(TimedStep step, long current, long? milliseconds) =>
        step.Kind is StepKind.Rest or StepKind.Impedance ? 0 : ArealNanoamps(step, current) * milliseconds / MillisecondsPerHour / 1e6m;

    private long? Milliseconds(StepLimit limit, decimal? nanoamps) => limit.Quantity switch
    {
        LimitQuantity.StepMilliseconds => limit.Threshold,
        LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre => Time(limit.Threshold, nanoamps),
        LimitQuantity.StepChargeNanoampHours => Time(Total(limit) / SquareCentimetres, nanoamps),
        _ => null,
    };

    private decimal? Total(StepLimit limit) => limit.IsPerGram ? protocol.Cell.OfGrams(limit.Threshold) : limit.Threshold;

    private decimal SquareCentimetres => protocol.Cell.AssumedAreaSquareMicrometres / 1e8m;

    private static long? Time(decimal? nanoampHours, decimal? nanoamps) =>
        nanoamps is > 0 && nanoampHours is { } charge ? (long)decimal.Round(charge / nanoamps.Value * MillisecondsPerHour) : null;

    private decimal? ArealNanoamps(TimedStep step, long current)
    {
        if (step.Kind is StepKind.Rest or StepKind.Impedance || step.IsControlled)
        {
            return null;
        }

        decimal magnitude = Math.Abs((decimal)current);
        return step.Current.Unit switch
        {
            _ when step.Current.IsPerGram => protocol.Cell.OfGrams((long)magnitude) / SquareCentimetres,
            CurrentUnit.NanoampsPerSquareCentimetre => magnitude,
            CurrentUnit.Nanoamps => magnitude / SquareCentimetres,
            _ => magnitude * protocol.Cell.CapacityNanoampHours / 1e6m / SquareCentimetres,
        };
    }
}
