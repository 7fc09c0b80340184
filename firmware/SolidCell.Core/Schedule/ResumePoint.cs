namespace SolidCell.Core.Schedule;

/// <summary>Where a test stood when the power was cut, as far as the log tells.</summary>
public sealed class ResumePoint
{
    /// <summary>False until a test that was started and not ended has been seen.</summary>
    public bool IsTestOpen;

    public int StepIndex = -1;
    public int StepCount;
    public int CycleCount;

    /// <summary>Finished turns of the loops around the step, outermost first.</summary>
    public readonly int[] Turns = new int[Program.MaximumLoopDepth];
    public int HalfCycle;
    public long TestMilliseconds;
    public long StepMilliseconds;

    /// <summary>In the counts of <see cref="Measurement.ChargeCounter"/>.</summary>
    public long StepChargeCounts;
    public long DepositionCounts;
    public long StrippingCounts;

    /// <summary>True when an operator had paused the test.</summary>
    public bool WasPaused;

    /// <summary>Most charge that may have passed between the last record on the storage and the cut: that of 10 s.</summary>
    public static long UnaccountedNanoampHours(int nanoamps) => (nanoamps < 0 ? -(long)nanoamps : nanoamps) / 360;
}
