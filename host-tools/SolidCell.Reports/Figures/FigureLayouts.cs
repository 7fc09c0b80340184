namespace SolidCell.Reports.Figures;

/// <summary>How several tests share a figure.</summary>
public static class FigureLayouts
{
    public const string Overlaid = "overlaid";
    public const string Stacked = "stacked";
    public const string Multiples = "multiples";

    public static string[] All { get; } = [Overlaid, Stacked, Multiples];
}
