namespace SolidCell.Simulation.Tests.Faults;

/// <summary>What the fixture does when a sensor fails.</summary>
public enum Phase
{
    /// <summary>No test: the relay is open.</summary>
    Idle,
    Rest,
    Deposition,
    Stripping,
    ConstantVoltage,
    Pulse,

    /// <summary>A test that the operator has paused: zero current, relay closed.</summary>
    Paused,
}
