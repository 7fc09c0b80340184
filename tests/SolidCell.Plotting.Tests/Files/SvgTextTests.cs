using SolidCell.Plotting.Drawing;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Tests.Files;

/// <summary>How the text of Skia's SVG is made one that people can edit, and where the panels of a figure stand.</summary>
public sealed class SvgTextTests
{
    /// <summary>Four glyphs of 5 each are 20 wide: the share of them left of the place says whether they begin or end there.</summary>
    [Theory]
    [InlineData("0, 5, 10, 15", "start", "0")]
    [InlineData("1.5, 6.5, 11.5, 16.5", "start", "1.5")]
    [InlineData("-4.9, 0.1, 5.1, 10.1", "start", "-4.9")]
    [InlineData("-5, 0, 5, 10", "middle", "0")]
    [InlineData("-10, -5, 0, 5", "middle", "0")]
    [InlineData("-14.9, -9.9, -4.9, 0.1", "middle", "0")]
    [InlineData("-15, -10, -5, 0", "end", "0")]
    [InlineData("-20, -15, -10, -5", "end", "0")]
    [InlineData("-2.75", "middle", "0")]
    [InlineData("-5.5", "end", "0")]
    [InlineData("-1.3", "start", "-1.3")]
    public void A_texts_anchor_is_where_its_glyphs_stand_around_its_place(string x, string anchor, string shift)
    {
        string svg = $"""<svg width="10"><text fill="red" font-size="10" font-family="Arial" x="{x}, " y="7, ">ab&amp;c</text></svg>""";
        Assert.Equal($"""<text fill="red" font-size="10" font-family="'Some Font', Arial, sans-serif" text-anchor="{anchor}" x="{shift}" y="7">ab&amp;c</text>""",
            SvgText.Rewrite(svg, ["Some Font", "Arial"]));
    }

    [Fact]
    public void Numbers_within_tags_have_two_decimals_and_the_cleared_sheet_is_gone()
    {
        string svg = """<?xml?><svg a="1.2345"><rect width="10" height="20"/> <path d="M1.004 -2.3456e-1L12.3456 7.25"/>1.23456<rect width="1" height="2" fill="x"/></svg>""";
        Assert.Equal("""<path d="M1 -0.23L12.35 7.25"/>1.23456<rect width="1" height="2" fill="x"/>""", SvgText.Rewrite(svg, ["inherit"]));
    }

    /// <summary>Rows are as high as their highest panel; the left edges of a column are one line, whatever its labels need.</summary>
    [Fact]
    public void Rows_have_the_height_of_their_shares_and_columns_one_left_edge()
    {
        Panel Of(double share, string unit) => new(new Axis("x", 0, 2), new Axis("y", 0, unit.Length > 0 ? 1e6 : 1), [new([0, 2], [0, 1])])
        {
            HeightShare = share,
            Shorts = [new ShortMark(1, true, "s")],
        };
        var figure = new Figure([Of(1, ""), Of(0.5, ""), Of(0.25, "M"), Of(0.5, ""), Of(2, "")]) { Columns = 2 };
        using var drawing = new FigureDrawing(figure, new FigureStyle { Width = 400, RowHeight = 100 });
        Assert.Equal((400, 350), (drawing.Width, drawing.Height));
        using var memory = new MemoryStream();
        using (SkiaSharp.SKCanvas canvas = SkiaSharp.SKSvgCanvas.Create(new SkiaSharp.SKRect(0, 0, 400, 350), memory))
        {
            drawing.Draw(canvas);
        }

        (ShortMark Mark, float X, ScottPlot.PixelRect Data)[] marks = [.. drawing.Marks()];
        Assert.Equal(marks[0].Data.Left, marks[2].Data.Left, 1f);
        Assert.Equal(marks[0].Data.Right, marks[4].Data.Right, 1f);
        Assert.All(marks, one => Assert.Equal((one.Data.Left + one.Data.Right) / 2, one.X, 1f));
        Assert.Equal([0, 0, 1, 1, 2], marks.Select(one => one.Data.Bottom < 100 ? 0 : one.Data.Bottom < 150 ? 1 : 2));
        Assert.All(marks.Index(), one => Assert.True(one.Item.Data.Top >= new[] { 0, 0, 100, 100, 150 }[one.Index]));
        Assert.All(marks.Index(), one => Assert.Equal(one.Index % 2 == 0, one.Item.Data.Right <= 200));
        Assert.True(marks[1].Data.Left > 200);
    }

    /// <summary>It lies from 15 % of the width of the panel to 85 %, and in the upper 45 % of its height.</summary>
    [Fact]
    public void An_inset_lies_in_the_upper_part_of_its_panel()
    {
        var panel = new Panel(new Axis("x", 0, 1), new Axis("y", 0, 1), [new([0, 1], [0, 1])])
        {
            Inset = new Panel(new Axis("", 0, 1), new Axis("", 0, 1), [new([0, 1], [1, 0])]),
        };
        using var plot = new PanelPlot(panel, new FigureStyle(), true);
        using var memory = new MemoryStream();
        using SkiaSharp.SKCanvas canvas = SkiaSharp.SKSvgCanvas.Create(new SkiaSharp.SKRect(0, 0, 300, 200), memory);
        plot.Plot.Render(canvas, new ScottPlot.PixelRect(0, 300, 200, 0));
        plot.DrawInset(canvas);
        (ScottPlot.PixelRect outer, ScottPlot.PixelRect inner) = (plot.Plot.LastRender.DataRect, plot.Inset!.Plot.LastRender.DataRect);
        const float Font = 7;
        Assert.Equal(outer.Left + (outer.Width * 0.15f) + (3 * Font), inner.Left, 0.5f);
        Assert.Equal(outer.Right - (outer.Width * 0.15f) - Font, inner.Right, 0.5f);
        Assert.Equal(outer.Top + (outer.Height * 0.45f) - (1.7f * Font), inner.Bottom, 0.5f);
        Assert.Equal(outer.Top + (outer.Height * 0.02f) + (0.5f * Font), inner.Top, 0.5f);
    }
}
