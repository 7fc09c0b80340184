using ScottPlot;
using SkiaSharp;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Drawing;

/// <summary>The font that measures and draws.</summary>
internal static class PlotFont
{
    /// <summary>What figures of cells write besides letters and digits: Li⁺, cm², °C, Ω. Not every font has the raised plus.</summary>
    private const string Signs = "⁺²°Ω";

    /// <summary>
    /// The first font of the style that is installed and has every sign, since a sign that a font lacks is left out of a drawing; else the
    /// first that is installed, else what the system takes by itself.
    /// </summary>
    public static string Of(FigureStyle style)
    {
        var installed = SKFontManager.Default.FontFamilies.ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] fonts = [.. style.Fonts.Where(installed.Contains)];
        return fonts.FirstOrDefault(HasSigns) ?? fonts.FirstOrDefault() ?? Fonts.Default;
    }

    private static bool HasSigns(string font)
    {
        using var typeface = SKTypeface.FromFamilyName(font);
        return typeface.ContainsGlyphs(Signs);
    }
}
