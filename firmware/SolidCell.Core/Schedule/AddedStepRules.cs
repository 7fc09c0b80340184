using SolidCell.Core.Measurement;

namespace SolidCell.Core.Schedule;

/// <summary>Rules of what format 2 has added to a step. A step of format 1 has none of it, and keeps them.</summary>
internal static class AddedStepRules
{
    /// <summary>What speaks against a step in a loop of so many turns; empty for nothing.</summary>
    internal static string Objection(Step step, int turns)
    {
        SpectrumSettings? spectrum = step.Spectrum;
        if ((spectrum != null) != (step.Kind == StepKind.Impedance))
        {
            return "an impedance step, and no other, says which spectrum";
        }

        if (spectrum != null && spectrum.Objection().Length > 0)
        {
            return spectrum.Objection();
        }

        bool isPower = step.Kind == StepKind.ConstantPower;
        bool isSweep = step.Kind == StepKind.VoltageSweep;
        if (isPower != step.Unit >= CurrentUnit.Nanowatts || isSweep != (step.NanovoltsPerSecond != 0))
        {
            return "a power belongs to a constant-power step, and a rate to a sweep";
        }

        if ((isPower || isSweep) && step.CurrentBound == 0)
        {
            return "a sweep and a constant power need a current bound";
        }

        if (isSweep
            && (SweepMilliseconds(step) == long.MaxValue || IntMath.Magnitude(step.NanovoltsPerSecond) < Program.SlowestNanovoltsPerSecond))
        {
            return "a sweep needs a time, and goes at 0.01 to 10 mV/s";
        }

        if (step.MillionthsPerTurn != 0 && turns > Program.MaximumTurnsOfFactor)
        {
            return "a current that is multiplied each turn needs a loop of 256 turns at most";
        }

        return EndsByRelativeAlone(step) ? "only what is relative to the cell ends it, and that may never come" : "";
    }

    /// <summary>Time after which a sweep is over at the latest; the largest number when it has none.</summary>
    internal static long SweepMilliseconds(Step step)
    {
        long least = long.MaxValue;
        foreach (Limit limit in step.Limits)
        {
            if (limit.Quantity == LimitQuantity.StepMilliseconds && limit.Threshold < least)
            {
                least = limit.Threshold;
            }
        }

        return least;
    }

    private static bool EndsByRelativeAlone(Step step)
    {
        foreach (Limit limit in step.Limits)
        {
            if (limit.Quantity < LimitQuantity.ThousandthsOfHalfCycleBefore)
            {
                return false;
            }
        }

        return step.Limits.Length > 0;
    }
}
