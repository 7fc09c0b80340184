namespace SolidCell.Reports.Figures;

/// <summary>What a figure shows, and how several tests share it.</summary>
public sealed record FigureRequest
{
    /// <summary>One of <see cref="FigureKinds"/>.</summary>
    public string Kind { get; init; } = FigureKinds.Voltage;

    /// <summary>One of <see cref="FigureLayouts"/>.</summary>
    public string Layout { get; init; } = FigureLayouts.Overlaid;

    /// <summary>For curves: which cycles, from 1.</summary>
    public IReadOnlyList<int> Cycles { get; init; } = [];

    /// <summary>For voltage: hours that an inset shows larger; null for none.</summary>
    public (double From, double To)? InsetHours { get; init; }
}
