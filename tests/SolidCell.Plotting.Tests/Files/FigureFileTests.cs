using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Tests.Files;

public class FigureFileTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Figure Staircase = new(
    [
        new Panel(new Axis("Time (h)", 0, 4), new Axis("Voltage (mV)", -30, 30), [new Curve([0, 1, 1, 2], [10, 10, -10, -10])])
        {
            Shorts = [new ShortMark(1.5, false, "soft short after 1.5 h"), new ShortMark(1.6, true, "hard & sudden")],
            HasLegend = true,
        },
        new Panel(new Axis("Time (h)", 0, 4),
            new Axis("Current\n(mA/cm²)", -1, 1), [new Curve([0, 1], [0.5, -0.5]) { Look = CurveLook.Steps, Colour = 1 }]),
    ])
    { SharesX = true, Description = "Voltage & current" };

    [Fact]
    public void An_svg_file_is_well_formed_and_its_texts_are_texts_in_a_list_of_fonts()
    {
        XElement svg = XElement.Parse(SvgFigure.Document(Staircase, new FigureStyle()));
        string[] texts = [.. svg.Descendants(Svg + "text").Select(text => text.Value)];
        Assert.Equal(1, texts.Count(text => text == "Time (h)"));
        Assert.All(["Voltage (mV)", "(mA/cm²)", "soft short", "hard short", "−20", "20"], text => Assert.Contains(text, texts));
        Assert.All(svg.Descendants(Svg + "text"),
            text => Assert.EndsWith("sans-serif", (string)text.Attribute("font-family")!, StringComparison.Ordinal));
        Assert.Equal("Voltage & current", svg.Element(Svg + "title")!.Value);
        Assert.StartsWith("238.11", (string)svg.Attribute("width")!, StringComparison.Ordinal);
    }

    [Fact]
    public void Tick_labels_of_the_left_axis_end_at_it_and_those_below_are_centred_whatever_font_is_installed()
    {
        XElement svg = XElement.Parse(SvgFigure.Document(Staircase, new FigureStyle()));
        string Anchor(string text) => (string)svg.Descendants(Svg + "text").First(one => one.Value == text).Attribute("text-anchor")!;
        Assert.Equal("end", Anchor("−20"));
        Assert.Equal("middle", Anchor("4"));
        Assert.Equal("start", Anchor("soft short"));
    }

    [Fact]
    public void In_a_page_colours_are_those_of_the_page_ids_differ_and_shorts_say_what_they_are()
    {
        XElement one = XElement.Parse(SvgFigure.Element(Staircase, FigureStyle.Page, "one"));
        XElement two = XElement.Parse(SvgFigure.Element(Staircase, FigureStyle.Page, "two"));
        string[] colours = [.. one.Descendants("path")
            .SelectMany(path => path.Attributes().Where(attribute => attribute.Name == "stroke" || attribute.Name == "fill"))
            .Select(attribute => attribute.Value)];
        Assert.All(["var(--curve-1)", "var(--curve-2)", "var(--hard)", "var(--soft)", "var(--faint)", "var(--ink)"],
            colour => Assert.Contains(colour, colours));
        Assert.Equal(["soft short after 1.5 h", "hard & sudden"],
            one.Elements("path").Select(path => path.Element("title")?.Value).OfType<string>());
        string[] Ids(XElement svg) => [.. svg.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>()];
        Assert.NotEmpty(Ids(one));
        Assert.Empty(Ids(one).Intersect(Ids(two)));
        Assert.DoesNotContain("black", one.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_png_has_the_width_and_the_dots_of_its_style()
    {
        byte[] png = PngFigure.Bytes(Staircase, new FigureStyle { Width = 144, DotsPerInch = 300 });
        Assert.Equal(0x89504E47, BinaryPrimitives.ReadUInt32BigEndian(png));
        Assert.Equal(600, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
    }

    [Fact]
    public void A_pdf_is_one_page_of_the_size_of_the_figure()
    {
        string pdf = Encoding.Latin1.GetString(PdfFigure.Bytes(Staircase, new FigureStyle { Width = 144, RowHeight = 100 }));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 144 200]", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_in_a_curve_is_not_bridged()
    {
        Figure Of(double middle) =>
            new([new Panel(new Axis("x", 0, 4), new Axis("y", 0, 2), [new Curve([0, 1, 2, 3, 4], [1, 1, middle, 1, 1])])]);
        string whole = SvgFigure.Element(Of(1), FigureStyle.Page, "f");
        string broken = SvgFigure.Element(Of(double.NaN), FigureStyle.Page, "f");
        int Moves(string svg) =>
            XElement.Parse(svg).Descendants("path").Where(path => (string?)path.Attribute("stroke") == "var(--curve-1)")
            .Sum(path => path.Attribute("d")!.Value.Count(letter => letter == 'M'));
        Assert.Equal(1, Moves(whole));
        Assert.Equal(2, Moves(broken));
        Assert.DoesNotContain("NaN", broken, StringComparison.Ordinal);
    }

    [Fact]
    public void Ticks_keep_the_decimals_that_tell_them_apart()
    {
        Figure quiet =
            new([new Panel(new Axis("Time (h)", 0, 1), new Axis("Voltage (V)", 3.6, 3.60008), [new Curve([0, 1], [3.6, 3.60008])])]);
        string svg = SvgFigure.Document(quiet, new FigureStyle());
        Assert.All(["3.60002", "3.60004"], tick => Assert.Contains($">{tick}</text>", svg, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_are_written_with_two_decimals_at_most() =>
        Assert.DoesNotMatch(@"\d\.\d{3}", SvgFigure.Document(Staircase, new FigureStyle()));
}
