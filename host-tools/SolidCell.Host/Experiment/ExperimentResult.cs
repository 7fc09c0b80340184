namespace SolidCell.Host.Experiment;

/// <summary>An experiment that is over, or was interrupted.</summary>
internal sealed record ExperimentResult(PaperExperiment Experiment, int Seed, double WallSeconds, bool IsInterrupted, IReadOnlyList<CellOutcome> Cells)
{
    public IReadOnlyList<PaperComparison> Comparisons { get; } = [.. Experiment.Compare(Cells)];
}
