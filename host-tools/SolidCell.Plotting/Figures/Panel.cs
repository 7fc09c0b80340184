namespace SolidCell.Plotting.Figures;

/// <summary>A coordinate system with its curves and the shorts marked in it.</summary>
public sealed record Panel(Axis X, Axis Y, IReadOnlyList<Curve> Curves)
{
    /// <summary>The axis at the right, for the curves that are drawn on it; null without one.</summary>
    public Axis? Right { get; init; }

    public IReadOnlyList<ShortMark> Shorts { get; init; } = [];

    /// <summary>Above the panel; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>A part of the panel, larger, above its curves; null for none. It lies on white.</summary>
    public Panel? Inset { get; init; }

    /// <summary>Its height beside that of the other rows of the figure.</summary>
    public double HeightShare { get; init; } = 1;

    /// <summary>True when curves and shorts with a name are explained in a legend.</summary>
    public bool HasLegend { get; init; }
}
