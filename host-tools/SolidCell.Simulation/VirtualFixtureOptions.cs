namespace SolidCell.Simulation;

/// <summary>What a virtual fixture is made of.</summary>
public sealed class VirtualFixtureOptions
{
    /// <summary>Name of the fixture in its MQTT topics.</summary>
    public string FixtureId { get; init; } = "virtual-1";

    /// <summary>One of <see cref="NamedCells.Names"/> or of <see cref="RealisticCells"/>.</summary>
    public string CellName { get; init; } = "ndl-li";

    /// <summary>Makes the run repeatable to the byte.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>
    /// Fixtures of one seed that run side by side need boards of their own: chips of the same noise would let all of their cells jitter
    /// alike. Boards of one seed and one name are the same; null is a name too.
    /// </summary>
    public string? BoardName { get; init; }

    /// <summary>Boot id on an empty storage; a fixture that lives under the same name again takes another.</summary>
    public int FirstBootId { get; init; } = 1;

    /// <summary>True for a load cell with a converter of its own, a NAU7802; else it is on the microcontroller's.</summary>
    public bool HasLoadCellConverter { get; init; }

    /// <summary>False for a board without the impedance meter.</summary>
    public bool HasImpedanceMeter { get; init; } = true;

    /// <summary>True for a fixture that is set to average the mains out of voltage and current.</summary>
    public bool AveragesMains { get; init; }

    public int SamplePeriodMilliseconds { get; init; } = 50;
}
