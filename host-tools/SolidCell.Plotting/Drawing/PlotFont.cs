using ScottPlot;
using SkiaSharp;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Drawing;

/// <summary>The font that measures and draws.</summary>
internal static class PlotFont
{
    /// <summary>The first font of the style that is installed, else what the system takes by itself.</summary>
    public static string Of(FigureStyle style)
    {
        var installed = SKFontManager.Default.FontFamilies.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return style.Fonts.FirstOrDefault(installed.Contains) ?? Fonts.Default;
    }
}
