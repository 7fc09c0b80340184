namespace SolidCell.Plotting.Styles;

/// <summary>How figures look. Lengths are points (1/72 inch), the unit of journals.</summary>
public sealed record FigureStyle
{
    public const double PointsPerMillimetre = 72 / 25.4;

    /// <summary>A page of HTML: wide, with a grid, and text that is read on a screen.</summary>
    public static FigureStyle Page { get; } = new()
    {
        Width = 720,
        RowHeight = 130,
        FontSize = 8.5,
        HasGrid = true,
        LineWidth = 0.9,
        HasMinorTicks = false,
    };

    public double Width { get; init; } = 84 * PointsPerMillimetre;

    /// <summary>Height of a row of panels whose share is 1.</summary>
    public double RowHeight { get; init; } = 60 * PointsPerMillimetre;

    /// <summary>Names of fonts, the one that is wanted most first; the first that is installed measures and draws.</summary>
    public IReadOnlyList<string> Fonts { get; init; } = ["Arial", "Helvetica", "Liberation Sans", "DejaVu Sans"];

    public double FontSize { get; init; } = 7;

    public double LineWidth { get; init; } = 0.75;

    public double AxisWidth { get; init; } = 0.5;

    public double MarkerSize { get; init; } = 3;

    public bool HasGrid { get; init; }

    public bool HasMinorTicks { get; init; } = true;

    public string Ink { get; init; } = Palette.Ink;

    public string Hard { get; init; } = Palette.Vermilion;

    public string Soft { get; init; } = Palette.Orange;

    /// <summary>Colours of curves, as "#RRGGBB"; when there are more curves they begin again.</summary>
    public IReadOnlyList<string> Colours { get; init; } = Palette.Curves;

    /// <summary>Of PNG files.</summary>
    public double DotsPerInch { get; init; } = 600;
}
