namespace SolidCell.Core.Schedule;

/// <summary>How far the running step has come. One instance, cleared at each step.</summary>
public sealed class StepProgress
{
    /// <summary>Time in the step, pauses left out.</summary>
    public long Milliseconds;

    /// <summary>Signed charge of the step, in the counts of <see cref="Measurement.ChargeCounter"/>; as new as the last look at the limits.</summary>
    public long ChargeCounts;

    public bool SoftShortSeen;
    public bool HardShortSeen;

    /// <summary>True once the current (or the voltage, in a constant-voltage step) has reached its set point.</summary>
    public bool IsSettled;

    /// <summary>True when the step's own current flowed while the sample was taken: without it, voltage and current say nothing about the step.</summary>
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
