using SolidCell.Core.Measurement;

namespace SolidCell.Core.Schedule;

/// <summary>Where a test stood when the power was cut, as far as the log tells.</summary>
public sealed class ResumePoint
{
    /// <summary>False until a test that was started and not ended has been seen.</summary>
    public bool IsTestOpen;

    /// <summary>The newest step that had begun; -1 when the test had not come to its first.</summary>
    public int StepIndex = -1;

    /// <summary>True when that step had also ended: the test goes on with <see cref="NextStepIndex"/>.</summary>
    public bool HasStepEnded;

    /// <summary>Why it ended.</summary>
    public StepEndReason StepEnd;

    /// <summary>Where the step led, as <see cref="ScheduleRunner.NextStepIndex"/> gave it.</summary>
    public int NextStepIndex;
    public int StepCount;
    public int CycleCount;

    /// <summary>Finished turns of the loops around the step, outermost first.</summary>
    public readonly int[] Turns = new int[Program.MaximumLoopDepth];
    public int HalfCycle;

    /// <summary>Direction of the half-cycle: 1 deposition, -1 stripping, 0 before the first current.</summary>
    public int HalfCycleSign;
    public long TestMilliseconds;
    public long StepMilliseconds;

    /// <summary>In the counts of <see cref="Measurement.ChargeCounter"/>.</summary>
    public long StepChargeCounts;
    public long DepositionCounts;
    public long StrippingCounts;

    /// <summary>|Charge| of the half-cycle.</summary>
    public long HalfCycleCounts;

    /// <summary>|Charge| of the half-cycle before; 0 when there is none or an older fixture wrote the log.</summary>
    public long HalfCycleBeforeCounts;

    /// <summary>True when an operator must resume the test: one had paused it, or a fault had opened the relay.</summary>
    public bool WaitsForOperator;

    /// <summary>Test time at which the schedule came to stand still, before the power cut or by it.</summary>
    public long HaltedMilliseconds;

    /// <summary>Charge that may have passed unrecorded and has not been told yet.</summary>
    public long UnaccountedNanoampHours;

    /// <summary>Number of the last short-circuit event of the test.</summary>
    public int EventNumber;

    /// <summary>A soft or hard short had been seen in the running step.</summary>
    public bool SoftShortSeen;
    public bool HardShortSeen;

    /// <summary>True when the step went on at half its current, in response to a short.</summary>
    public bool IsReduced;

    /// <summary>What is left of the rest that answers a short; 0 when none was on.</summary>
    public long RestMilliseconds;

    /// <summary>Number of the short that is rested for or waits for its probe after the rest; 0 when there is none.</summary>
    public int RestedEventNumber;

    /// <summary>True when nothing is in the log behind the last short of the running step: the cut tore off what answers it.</summary>
    public bool IsShortUnanswered;

    /// <summary>Most time between the last record on the storage and the cut.</summary>
    public const int LongestSilenceMilliseconds = 10000;

    /// <summary>Puts down the rest with which the program answers a short whose answer the cut tore off.</summary>
    internal void AnswerShort(Program program)
    {
        if (!IsShortUnanswered || program.ResponseTo(HardShortSeen) != ShortResponse.Rest)
        {
            return;
        }

        RestMilliseconds = program.ShortRestMilliseconds;
        RestedEventNumber = EventNumber;
    }

    /// <summary>Charge that a current passes in a time that no record tells of, the longest silence at most.</summary>
    public static long NanoampHoursAtMost(long nanoamps, long milliseconds)
    {
        long silence = milliseconds < LongestSilenceMilliseconds ? milliseconds : LongestSilenceMilliseconds;
        return IntMath.Magnitude(nanoamps) * silence / ChargeCounter.MillisecondsPerHour;
    }
}
