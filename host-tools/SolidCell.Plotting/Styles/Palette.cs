namespace SolidCell.Plotting.Styles;

/// <summary>Colours that stay apart for every kind of colour blindness (M. Okabe and K. Ito, "Color Universal Design", 2008).</summary>
public static class Palette
{
    public const string Ink = "#1B1F24";
    public const string Faint = "#D8DCE2";
    public const string Blue = "#0072B2";
    public const string Vermilion = "#D55E00";
    public const string Orange = "#E69F00";
    public const string Grey = "#555B63";

    /// <summary>Vermilion and orange stand for shorts and come last among curves.</summary>
    public static IReadOnlyList<string> Curves { get; } = [Blue, Grey, "#009E73", "#CC79A7", "#56B4E9", "#8B5A2B", Vermilion, Orange];
}
