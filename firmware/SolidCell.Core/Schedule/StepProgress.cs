namespace SolidCell.Core.Schedule;

/// <summary>How far the running step has come. One instance; what is of the step is cleared at each.</summary>
public sealed class StepProgress
{
    /// <summary>Time in the step, pauses left out.</summary>
    public long Milliseconds;

    /// <summary>
    /// Signed charge of the step, in the counts of <see cref="Measurement.ChargeCounter"/>; as new as the last look at the limits.
    /// </summary>
    public long ChargeCounts;

    /// <summary>|Charge| of the running half-cycle; as new as <see cref="ChargeCounts"/>. Goes on over steps.</summary>
    public long HalfCycleCounts;

    /// <summary>|Charge| of the half-cycle before, 0 when there is none.</summary>
    public long HalfCycleBeforeCounts;

    /// <summary>Charge of the test, both directions added up; as new as <see cref="ChargeCounts"/>.</summary>
    public long TestCounts;

    public bool SoftShortSeen;
    public bool HardShortSeen;

    /// <summary>True once the current (or the voltage, in a constant-voltage step) has reached its set point.</summary>
    public bool IsSettled;

    /// <summary>
    /// True when the step's own current flowed while the sample was taken: without it, voltage and current say nothing about the step.
    /// </summary>
    public bool IsDriven;

    public void Clear()
    {
        Milliseconds = 0;
        ChargeCounts = 0;
        SoftShortSeen = false;
        HardShortSeen = false;
        IsSettled = false;
        IsDriven = false;
    }
}
