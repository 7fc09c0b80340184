using SolidCell.Simulation.Runs;


namespace SolidCell.Host.Demo;

/// <summary>What the demo was asked to do.</summary>
public sealed record DemoOptions
{
    public bool Headless { get; init; }

    public FileInfo? Json { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Simulated seconds per wall second; 0 is as fast as the processor allows.</summary>
    public double Speed { get; init; }

    public DirectoryInfo Data { get; init; } = new("solidcell-data");

    /// <summary>A file, or the name of a built-in protocol.</summary>
    public string Protocol { get; init; } = "ccd";

    public IReadOnlyList<string> Cells { get; init; } = ["bare-li", "n-li", "dl-li", "ndl-li"];

    /// <summary>Port of the broker; 0 takes a free one.</summary>
    public int Port { get; init; }

    internal VirtualRunOptions ToRun() => new() { Kind = "demo", Prefix = "demo", Cells = Cells, Seed = Seed, Speed = Speed, Port = Port };
}
