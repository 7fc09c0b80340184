using SolidCell.Files.Headers;
using SolidCell.Reports.Figures;

namespace SolidCell.Host.Plot;

/// <summary>What is to be drawn, and how.</summary>
internal sealed record PlotOptions
{
    public required string[] Sources { get; init; }

    public required FileInfo Output { get; init; }

    public required DirectoryInfo Data { get; init; }

    public FigureRequest Figure { get; init; } = new();

    public bool IsDouble { get; init; }

    public FileInfo? Style { get; init; }

    public double AreaSquareCentimetres { get; init; }

    /// <summary>Columns of cycler files that the person names.</summary>
    public ColumnRequest Columns { get; init; } = ColumnRequest.None;

    public bool Force { get; init; }

    public bool AsJson { get; init; }
}
