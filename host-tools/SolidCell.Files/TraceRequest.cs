using SolidCell.Files.Headers;

namespace SolidCell.Files;

/// <summary>How a file is to be read.</summary>
public sealed record TraceRequest
{
    /// <summary>Columns that the user names; else they are found by their names.</summary>
    public ColumnRequest Columns { get; init; } = ColumnRequest.None;

    /// <summary>Electrode area in cm2, for files that give a current density.</summary>
    public double AreaSquareCentimetres { get; init; } = 1;

    /// <summary>Called now and then with the share of the work done, 0 to 1.</summary>
    public Action<double>? Progress { get; init; }
}
