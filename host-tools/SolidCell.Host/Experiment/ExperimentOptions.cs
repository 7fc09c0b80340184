using SolidCell.Simulation.Runs;

namespace SolidCell.Host.Experiment;

/// <summary>What `experiment` was asked to do.</summary>
internal sealed record ExperimentOptions(PaperExperiment Experiment, IReadOnlyList<string> Cells, DirectoryInfo Data)
{
    public int Seed { get; init; } = 1;

    /// <summary>Longest test time, null for the whole experiment.</summary>
    public double? Hours { get; init; }

    public bool AsJson { get; init; }

    /// <summary>Where the figure goes; null for none.</summary>
    public FileInfo? Figure { get; init; }

    /// <summary>One of the kinds of figures; null for that of the experiment.</summary>
    public string? FigureKind { get; init; }

    /// <summary>True when the figure may be written over one that is there.</summary>
    public bool Force { get; init; }

    /// <summary>Groups of realistic cells are compared with each other and not with the paper.</summary>
    public bool IsRealistic { get; init; }

    public VirtualRunOptions ToRun() =>
        new() { Kind = "experiment " + Experiment.Name, Prefix = "experiment", Cells = Cells, Seed = Seed, LongestHours = Hours };
}
