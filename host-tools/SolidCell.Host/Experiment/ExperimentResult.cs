namespace SolidCell.Host.Experiment;

/// <summary>An experiment that is over, or was interrupted.</summary>
internal sealed record ExperimentResult(
    PaperExperiment Experiment, int Seed, double WallSeconds, bool IsInterrupted, IReadOnlyList<CellOutcome> Cells)
{
    /// <summary>The spread of realistic cells by make; empty for the paper's.</summary>
    public IReadOnlyList<CellGroup> Groups { get; init; } = [];

    /// <summary>Empty for realistic cells, which are not made for the paper's numbers.</summary>
    public IReadOnlyList<PaperComparison> Comparisons => Groups.Count > 0 ? [] : [.. Experiment.Compare(Cells)];
}
