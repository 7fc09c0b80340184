namespace SolidCell.Core.Instrument;

/// <summary>What the fixture is doing; the state machine is drawn in docs/safety.md.</summary>
public enum InstrumentState : byte
{
    /// <summary>No test since boot; the relay is open.</summary>
    Idle = 0,
    Running = 1,

    /// <summary>A test stands still at zero current until an operator resumes it.</summary>
    Paused = 2,

    /// <summary>A fault holds the fixture; a test, if one was on, stands still.</summary>
    Faulted = 3,

    /// <summary>The last test is over; the relay is open.</summary>
    Finished = 4,
}
