using ScottPlot;
using SolidCell.Plotting.Styles;
using Palette = SolidCell.Plotting.Styles.Palette;

namespace SolidCell.Plotting.Drawing;

/// <summary>What a style says of every plot: fonts, frame, ticks, grid.</summary>
internal static class PlotLook
{
    public static void Apply(Plot plot, FigureStyle style)
    {
        string font = PlotFont.Of(style);
        plot.FigureBackground.Color = Colors.Transparent;
        plot.DataBackground.Color = Colors.Transparent;
        foreach (IAxis axis in plot.Axes.GetAxes())
        {
            Apply(axis, style, font);
        }

        plot.Axes.Title.Label.FontName = font;
        plot.Axes.Title.Label.ForeColor = Color.FromHex(style.Ink);
        plot.Grid.IsVisible = style.HasGrid;
        plot.Grid.MajorLineColor = Color.FromHex(Palette.Faint);
        plot.Grid.MajorLineWidth = (float)style.AxisWidth;
        plot.Axes.Margins(0.01, 0.05);
        Apply(plot.Legend, style, font);
    }

    private static void Apply(IAxis axis, FigureStyle style, string font)
    {
        Color ink = Color.FromHex(style.Ink);
        foreach (LabelStyle label in new[] { axis.Label, axis.TickLabelStyle })
        {
            label.FontName = font;
            label.FontSize = (float)style.FontSize;
            label.Bold = false;
            label.ForeColor = ink;
        }

        axis.FrameLineStyle.Color = ink;
        axis.FrameLineStyle.AntiAlias = true;
        axis.FrameLineStyle.Width = (float)style.AxisWidth;
        Apply(axis.MajorTickStyle, style, 0.4);
        Apply(axis.MinorTickStyle, style, style.HasMinorTicks ? 0.2 : 0);
        if (axis is ScottPlot.AxisPanels.AxisBase panel)
        {
            panel.PaddingBetweenTickAndAxisLabels = new PixelPadding((float)(style.FontSize * (axis.Edge.IsVertical() ? 0.7 : 0.2)));
            panel.PaddingOutsideAxisLabels = new PixelPadding((float)(style.FontSize * 0.2));
        }
    }

    private static void Apply(TickMarkStyle ticks, FigureStyle style, double lengthInFontSizes)
    {
        ticks.Color = Color.FromHex(style.Ink);
        ticks.AntiAlias = true;
        ticks.Width = (float)style.AxisWidth;
        ticks.Length = (float)(style.FontSize * lengthInFontSizes);
    }

    private static void Apply(Legend legend, FigureStyle style, string font)
    {
        legend.FontName = font;
        legend.FontSize = (float)style.FontSize;
        legend.FontColor = Color.FromHex(style.Ink);
        legend.TightHorizontalWrapping = true;
        legend.OutlineWidth = 0;
        legend.ShadowColor = Colors.Transparent;
        legend.BackgroundColor = Colors.Transparent;
        legend.SymbolWidth = (float)style.FontSize * 2;
        legend.Padding = new PixelPadding((float)(style.FontSize * 0.3));
        legend.Margin = new PixelPadding(0);
    }
}
