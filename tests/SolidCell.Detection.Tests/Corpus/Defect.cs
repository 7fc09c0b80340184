namespace SolidCell.Detection.Tests.Corpus;

/// <summary>What is built into a generated cell: the label of its trace.</summary>
public enum Defect
{
    Healthy,
    Hard,
    HardAtReversal,
    SoftDeep,
    SoftShallow,
    SpikeTrain,
    LastingSoft,
    SoftThenHard,
}
