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

    public void Clear()
    {
        Milliseconds = 0;
        ChargeCounts = 0;
        SoftShortSeen = false;
        HardShortSeen = false;
        IsSettled = false;
    }
}
