namespace SolidCell.Core.Safety;

/// <summary>What a fault does, from mild to severe; of several active faults the most severe action holds.</summary>
public enum FaultAction : byte
{
    None = 0,

    /// <summary>Written to the log, nothing else.</summary>
    Log = 1,

    /// <summary>Zero current with the relay closed; the test goes on by itself when the fault has cleared.</summary>
    Pause = 2,

    /// <summary>The relay opens; the fault clears by itself, but an operator must resume the test.</summary>
    OpenRelay = 3,

    /// <summary>The relay opens and stays open, over a reboot too, until an operator clears the fault.</summary>
    Latch = 4,
}
