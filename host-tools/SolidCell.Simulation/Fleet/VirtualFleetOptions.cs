using SolidCell.Mqtt.Connecting;

namespace SolidCell.Simulation.Fleet;

/// <summary>Which virtual fixtures to switch on, and on which broker.</summary>
public sealed record VirtualFleetOptions
{
    /// <summary>One fixture for each of these, of <see cref="SolidCell.Simulation.NamedCells.Names"/>.</summary>
    public IReadOnlyList<string> Cells { get; init; } = ["ndl-li"];

    /// <summary>Fixtures are named PREFIX-CELL. A virtual fixture forgets its log when it is switched off, so a name that was used
    /// before would bring records under numbers that a store already has.</summary>
    public required string Prefix { get; init; }

    public BrokerSettings Broker { get; init; } = new();

    /// <summary>Simulated seconds per second while a test runs; 0 is as fast as the processor allows.</summary>
    public double Speed { get; init; } = 1;

    public int Seed { get; init; } = 1;
}
