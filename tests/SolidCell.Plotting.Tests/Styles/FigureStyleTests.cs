using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Tests.Styles;

public sealed class FigureStyleTests
{
    /// <summary>One column of a journal: 84 mm are 84 / 25.4 inches of 72 points each.</summary>
    [Fact]
    public void Unless_said_otherwise_a_figure_is_a_column_of_a_journal()
    {
        var style = new FigureStyle();
        Assert.Equal((238.11, 170.08), (Math.Round(style.Width, 2), Math.Round(style.RowHeight, 2)));
        Assert.Equal((7, 0.75, 0.5, 3, 600), (style.FontSize, style.LineWidth, style.AxisWidth, style.MarkerSize, style.DotsPerInch));
        Assert.Equal((false, true), (style.HasGrid, style.HasMinorTicks));
    }

    [Fact]
    public void A_figure_of_a_page_is_wide_with_a_grid()
    {
        FigureStyle style = FigureStyle.Page;
        Assert.Equal((720, 130, 8.5, 0.9), (style.Width, style.RowHeight, style.FontSize, style.LineWidth));
        Assert.Equal((true, false), (style.HasGrid, style.HasMinorTicks));
    }
}
