namespace SolidCell.Host.Experiment;

/// <summary>Every experiment that the virtual cells can repeat.</summary>
public static class PaperExperiments
{
    public static IReadOnlyList<PaperExperiment> All { get; } =
        [new CriticalCurrentExperiment(), new LongCyclingExperiment(), new FormationCyclingExperiment(), new FullCellExperiment(),
            new StorageImpedanceExperiment(), new FullCellImpedanceExperiment()];
}
