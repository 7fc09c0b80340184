namespace SolidCell.Simulation.Runs;

/// <summary>What a run on virtual cells is to do.</summary>
public sealed record VirtualRunOptions
{
    /// <summary>What the database calls the run.</summary>
    public required string Kind { get; init; }

    /// <summary>Fixtures are named PREFIXn-CELL, with the run's number for n.</summary>
    public required string Prefix { get; init; }

    public required IReadOnlyList<string> Cells { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Simulated seconds per wall second; 0 is as fast as the processor allows.</summary>
    public double Speed { get; init; }

    /// <summary>A test that still runs then is stopped; null lets every test come to its own end.</summary>
    public double? LongestHours { get; init; }

    /// <summary>Port of the broker; 0 takes a free one.</summary>
    public int Port { get; init; }
}
