namespace SolidCell.Plotting.Figures;

/// <summary>A figure: panels in rows and columns, row by row.</summary>
public sealed record Figure(IReadOnlyList<Panel> Panels)
{
    /// <summary>What a reader who cannot see it is told; for screen readers.</summary>
    public string Description { get; init; } = "";

    /// <summary>How many panels stand beside each other.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>True when the panels of a column share their X axis: only the lowest one is labelled.</summary>
    public bool SharesX { get; init; }

    public int Rows => (Panels.Count + Columns - 1) / Columns;
}
