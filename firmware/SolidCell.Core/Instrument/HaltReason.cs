namespace SolidCell.Core.Instrument;

/// <summary>Why the schedule stands still: the Reason of a Halted record.</summary>
public enum HaltReason : byte
{
    /// <summary>The operator paused the test and must resume it.</summary>
    Operator = 0,

    /// <summary>A fault holds zero current with the relay closed; the test goes on by itself when the fault clears.</summary>
    Fault = 1,

    /// <summary>A fault opened the relay; an operator must resume the test.</summary>
    RelayOpened = 2,

    /// <summary>The power was cut; whether the test goes on by itself is the program's choice.</summary>
    PowerCut = 3,

    /// <summary>The program's response to a short: zero current for a while.</summary>
    ShortRest = 4,

    /// <summary>The measuring loop stood still until the relay had opened by itself; it goes on or waits as after a power cut.</summary>
    LoopStalled = 5,
}
