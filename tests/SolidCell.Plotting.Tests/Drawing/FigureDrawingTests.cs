using System.Xml.Linq;
using SkiaSharp;
using SolidCell.Plotting.Drawing;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Tests.Drawing;

/// <summary>How figures are laid out, in points; the font has 7.</summary>
public sealed class FigureDrawingTests
{
    private static readonly FigureStyle Style = new() { Width = 400, RowHeight = 100 };

    [Theory]
    [InlineData(1, true, "x4")]
    [InlineData(2, true, "x3 x4")]
    [InlineData(2, false, "x0 x1 x2 x3 x4")]
    public void Panels_that_share_their_x_axis_have_it_labelled_below_each_column(int columns, bool isShared, string labels)
    {
        var figure = new Figure([.. Enumerable.Range(0, 5).Select(at => Panel($"x{at}"))]) { Columns = columns, SharesX = isShared };
        IEnumerable<string> texts = XElement.Parse(SvgFigure.Element(figure, Style, "f")).Descendants("text").Select(text => text.Value);
        Assert.Equal(labels.Split(' '), texts.Where(text => text.StartsWith('x')).Order());
    }

    [Fact]
    public void Without_labels_at_the_right_one_and_a_half_font_sizes_are_left_free() =>
        Assert.Equal(400 - 30, Drawn(Panel("x"), 20).Right, 0.6f);

    /// <summary>A line of the legend takes 1.8 font sizes, a title two.</summary>
    [Theory]
    [InlineData(true, "", 36)]
    [InlineData(true, "Title", 76)]
    public void Above_the_data_is_room_for_legend_and_title(bool hasLegend, string title, float points) =>
        Assert.Equal(points, Drawn(Panel("x") with { HasLegend = hasLegend, Title = title }, 20).Top, 0.6f);

    [Fact]
    public void Left_of_the_labels_a_part_of_a_font_size_is_left_free_and_each_column_has_its_own_edge()
    {
        using var lone = new PanelPlot(Panel("x"), Style, true);
        lone.Plot.RenderInMemory(400, 100);
        Assert.Equal(lone.Plot.LastRender.Padding.Left + 4.2f, Marks(new Figure([Panel("x")])).Single().Left, 0.1f);
        Panel wide = Panel("x") with { Y = new Axis("y", 0, 1e9) };
        ScottPlot.PixelRect[] data = [.. Marks(new Figure([wide, Panel("x"), Panel("x"), Panel("x")]) { Columns = 2 })];
        Assert.True(data[0].Left - 5 > data[1].Left - 200);
        Assert.Equal((data[0].Left, data[1].Left), (data[2].Left, data[3].Left));
    }

    [Fact]
    public void A_panel_whose_x_axis_is_below_another_has_a_font_size_below_it()
    {
        ScottPlot.PixelRect[] data = [.. Marks(new Figure([Panel("x"), Panel("x")]) { SharesX = true })];
        Assert.Equal(100 - 7, data[0].Bottom, 0.1f);
        Assert.True(data[1].Bottom < 200 - 14);
    }

    [Fact]
    public void A_png_is_on_white_and_has_every_panel()
    {
        var black = new FigureStyle { Width = 72, RowHeight = 72, DotsPerInch = 144, Colours = ["#000000"], Ink = "#FF0000" };
        using SKBitmap bitmap = SKBitmap.Decode(PngFigure.Bytes(new Figure([Panel("x"), Panel("x")]), black));
        Assert.Equal((144, 288), (bitmap.Width, bitmap.Height));
        Assert.Equal([SKColors.White, SKColors.White], new[] { bitmap.GetPixel(0, 0), bitmap.GetPixel(143, 287) });
        Assert.True(HasBlack(bitmap, 0, 144));
        Assert.True(HasBlack(bitmap, 144, 288));
    }

    private static bool HasBlack(SKBitmap bitmap, int from, int to) => Enumerable.Range(from, to - from)
        .Any(y => Enumerable.Range(0, bitmap.Width).Any(x => bitmap.GetPixel(x, y) is { Red: < 60, Green: < 60, Blue: < 60 }));

    private static ScottPlot.PixelRect Drawn(Panel panel, double fontSize = 7) =>
        Marks(new Figure([panel]), Style with { FontSize = fontSize, RowHeight = 10 * fontSize }).Single();

    private static IEnumerable<ScottPlot.PixelRect> Marks(Figure figure, FigureStyle? style = null)
    {
        using var drawing = new FigureDrawing(figure, style ?? Style);
        using SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, 400, 400), new MemoryStream());
        drawing.Draw(canvas);
        return [.. drawing.Marks().Select(mark => mark.Data)];
    }

    private static Panel Panel(string label) => new(new Axis(label, 0, 2), new Axis("y", 0, 1), [new Curve([0, 2], [0, 1])])
    {
        Shorts = [new ShortMark(1, true, "s")],
    };
}
