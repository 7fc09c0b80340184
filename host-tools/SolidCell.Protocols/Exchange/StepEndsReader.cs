using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange;

/// <summary>Takes from a step the ends that other formats know, and lists those that they do not.</summary>
internal sealed class StepEndsReader(PlainCell cell, LossList losses)
{
    private const string OnlyHere = "Watch it on the other instrument, or run the protocol on a fixture.";

    public StepEnds Read(TimedStep step, string where)
    {
        var ends = new StepEnds(null, null, null, null);
        foreach (StepLimit limit in step.Limits)
        {
            if (step.Limits.Any(other => !ReferenceEquals(other, limit) && other.Quantity == limit.Quantity))
            {
                losses.Notation(where, $"`{LimitYaml.Condition(limit)}` is one of several of its kind: the first to be met is written");
            }

            StepEnds with = Add(ends, step, limit, where);
            if (!ReferenceEquals(with, ends))
            {
                CheckAction(limit, where);
            }

            ends = with;
        }

        return ends;
    }

    private void CheckAction(StepLimit limit, string where)
    {
        if (limit.Action != LimitAction.Next)
        {
            losses.Treatment(where,
                $"`{LimitYaml.Condition(limit)}` has a `then` of its own ({limit.Action}): written as an end of the step, after which the next one comes",
                "Lay the steps out so that the next one is what is meant.");
        }
    }

    private StepEnds Add(StepEnds ends, TimedStep step, StepLimit limit, string where) => limit.Quantity switch
    {
        LimitQuantity.StepMilliseconds when step.Kind == StepKind.VoltageSweep => ends,
        LimitQuantity.StepMilliseconds => ends with { Milliseconds = Least(ends.Milliseconds, limit.Threshold) },
        LimitQuantity.VoltageAboveMicrovolts => ends with { AboveMicrovolts = Least(ends.AboveMicrovolts, limit.Threshold) },
        LimitQuantity.VoltageBelowMicrovolts => ends with { BelowMicrovolts = Most(ends.BelowMicrovolts, limit.Threshold) },
        LimitQuantity.AbsoluteVoltageAboveMicrovolts when step.Current.Value != 0 => OneSide(ends, step, limit, where),
        LimitQuantity.AbsoluteCurrentBelowNanoamps => CurrentBelow(ends, limit, where),
        LimitQuantity.StepChargeNanoampHours or LimitQuantity.StepArealChargeNanoampHoursPerSquareCentimetre
            when step.Kind is StepKind.ConstantCurrent or StepKind.Pulse && cell.Milliseconds(limit, step.Current) is { } time =>
            AsTime(ends, limit, time, where),
        _ => Lost(ends, limit, where),
    };

    private StepEnds OneSide(StepEnds ends, TimedStep step, StepLimit limit, string where)
    {
        bool isCharge = step.Current.Value > 0;
        losses.Treatment(where, $"`{LimitYaml.Condition(limit)}` has no sign: only its {(isCharge ? "positive" : "negative")} side is written",
            "Nothing, when the cell's voltage has the sign of the current.");
        return isCharge ? ends with { AboveMicrovolts = Least(ends.AboveMicrovolts, limit.Threshold) }
            : ends with { BelowMicrovolts = Most(ends.BelowMicrovolts, -limit.Threshold) };
    }

    /// <summary>Of two currents the larger one is met first; a rate and a current cannot be compared.</summary>
    private StepEnds CurrentBelow(StepEnds ends, StepLimit limit, string where)
    {
        CurrentAmount below = cell.Absolute(new CurrentAmount(limit.Unit, limit.Threshold));
        return ends.CurrentBelow is not { } other ? ends with { CurrentBelow = below }
            : other.HasUnitOf(below) ? ends with { CurrentBelow = below with { Value = Math.Max(below.Value, other.Value) } }
            : Lost(ends, limit, where);
    }

    private StepEnds AsTime(StepEnds ends, StepLimit limit, long time, string where)
    {
        losses.Notation(where, $"`{LimitYaml.Condition(limit)}` is written as the time that the current takes for it, {ExactQuantity.Time(time)}");
        return ends with { Milliseconds = Least(ends.Milliseconds, time) };
    }

    private StepEnds Lost(StepEnds ends, StepLimit limit, string where)
    {
        losses.Treatment(where, $"the format cannot end a step by `{LimitYaml.Condition(limit)}`: left out", OnlyHere);
        return ends;
    }

    private static long Least(long? one, long other) => Math.Min(one ?? other, other);

    private static long Most(long? one, long other) => Math.Max(one ?? other, other);
}
