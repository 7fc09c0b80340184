using SolidCell.Core.Measurement;
using SolidCell.Files.Headers;

namespace SolidCell.Replay;

/// <summary>What the user asked of a replay.</summary>
public sealed record ReplayOptions
{
    /// <summary>Electrode area of a 10 mm pellet, taken when the user names none.</summary>
    public const double DefaultAreaSquareCentimetres = 0.78539816;

    public required string File { get; init; }

    public double AreaSquareCentimetres { get; init; } = DefaultAreaSquareCentimetres;

    /// <summary>The user named no area; where the default cannot be right another is assumed and said.</summary>
    public bool IsAreaAssumed { get; init; }

    /// <summary>Columns that the user names.</summary>
    public ColumnRequest Columns { get; init; } = ColumnRequest.None;

    public CellKind Kind { get; init; }

    /// <summary>The user named no kind; it is proposed from the data, and said.</summary>
    public bool IsKindAssumed { get; init; }

    /// <summary>Nominal capacity of a full cell in mAh, 0 when unknown.</summary>
    public double CapacityMilliampHours { get; init; }

    /// <summary>Resistance of the bulk of the electrolyte in ohm cm2; null when unknown.</summary>
    public double? BulkOhmSquareCentimetres { get; init; }

    /// <summary>Lithium of one electrode in mAh/cm2; null when unknown.</summary>
    public double? LithiumMilliampHoursPerSquareCentimetre { get; init; }

    public bool Json { get; init; }

    /// <summary>Where to write the plot, or null for none.</summary>
    public string? PlotFile { get; init; }
}
