namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>
/// Which cells: those the thresholds were tuned on, or others with other ranges, shapes and noise that were not looked at for it.
/// </summary>
public enum CorpusSet
{
    Tuning,
    HoldOut,
}
