namespace SolidCell.Detection.Tests.Corpus.Traces;

/// <summary>When a generated cell is soft and when hard, in seconds; infinite for never.</summary>
public sealed record TraceLabel
{
    public double SoftSeconds { get; init; } = double.PositiveInfinity;
    public double SoftEndSeconds { get; init; } = double.PositiveInfinity;
    public double HardSeconds { get; init; } = double.PositiveInfinity;

    /// <summary>A slow defect is to be found by then.</summary>
    public double FindBySeconds { get; init; } = double.PositiveInfinity;

    /// <summary>What shows over such a time only may be dated so much too early.</summary>
    public double WindowSeconds { get; init; }

    /// <summary>The defect stays: it is one event, however many half-cycles follow.</summary>
    public bool IsOneEvent { get; init; }
}
