namespace SolidCell.Core.Schedule;

/// <summary>Why a test ended: the Reason of a TestEnded record.</summary>
public enum TestEndReason : byte
{
    /// <summary>The program came to its end.</summary>
    Completed = 0,

    /// <summary>A limit with <see cref="LimitAction.Stop"/> was reached.</summary>
    StoppedByLimit = 1,

    /// <summary>A short-circuit limit or the program's response to shorts stopped it.</summary>
    StoppedByShort = 2,
    StoppedByOperator = 3,

    /// <summary>A latched fault; which one is in the Fault record before.</summary>
    Fault = 4,

    /// <summary>The power was cut and the log did not hold what a resume needs.</summary>
    PowerCut = 5,
}
