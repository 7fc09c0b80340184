using SolidCell.Core.Measurement;

namespace SolidCell.Replay;

/// <summary>What the user asked of a replay.</summary>
public sealed record ReplayOptions
{
    /// <summary>Electrode area of a 10 mm pellet, taken when the user names none.</summary>
    public const double DefaultAreaSquareCentimetres = 0.78539816;

    public required string File { get; init; }

    public double AreaSquareCentimetres { get; init; } = DefaultAreaSquareCentimetres;

    public CellKind Kind { get; init; }

    /// <summary>Nominal capacity of a full cell in mAh, 0 when unknown.</summary>
    public double CapacityMilliampHours { get; init; }

    public bool Json { get; init; }

    /// <summary>Where to write the plot, or null for none.</summary>
    public string? PlotFile { get; init; }
}
