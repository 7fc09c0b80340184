using System.Globalization;
using ScottPlot;
using ScottPlot.Plottables;
using SolidCell.Plotting.Drawing;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;
using Curve = SolidCell.Plotting.Figures.Curve;
using Panel = SolidCell.Plotting.Figures.Panel;

namespace SolidCell.Plotting.Tests.Drawing;

/// <summary>What a panel hands to the plotting library, in panels.txt: ranges, ticks, looks. No font changes it.</summary>
public sealed class PanelPlotTests
{
    private static readonly double[] X = [0, 1, 2, 3], Y = [1, 3, double.NaN, 2];

    private static readonly Dictionary<string, Panel> Panels = new()
    {
        ["given ranges"] = new(new Axis("Time (h)", 0, 4), new Axis("Voltage (mV)", -30, 30), [new(X, Y)]),
        ["fitted ranges"] = new(new Axis("Time (h)"), new Axis("Voltage (mV)"), [new(X, Y)]),
        ["every look"] = new(new Axis("x"), new Axis("y"), [.. Enum.GetValues<CurveLook>().Select((look, index) =>
            new Curve(X, Y) { Look = look, Colour = index * 3, Name = look.ToString() })])
        { HasLegend = true, Title = "All" },
        ["a right axis"] = new(new Axis("x", 0, 3), new Axis("y", 0, 1), [new(X, Y), new(X, Y) { IsOnRight = true, Colour = 1, Name = "right" }])
        {
            Right = new Axis("right", -2, 2),
        },
        ["a right axis that fits"] = new(new Axis("x"), new Axis("y"), [new(X, [10, 20, 30, 40]) { IsOnRight = true }]) { Right = new Axis("right") },
        ["an inset"] = new(new Axis("x", 0, 3), new Axis("y", 0, 1.1), [new(X, Y)])
        {
            Inset = new Panel(new Axis("", 0.5, 1), new Axis(""), [new(X, Y) { Colour = 2 }]),
            Right = new Axis("right", -1, 1),
        },
        ["shorts"] = new(new Axis("x", 0, 3), new Axis("y", 0, 3), [new(X, Y)])
        {
            HasLegend = true,
            Shorts = [new ShortMark(1, true, "one"), new ShortMark(2, false, "two"), new ShortMark(2.5, true, "three"), new ShortMark(0.5, false, "four")],
        },
        ["one point"] = new(new Axis("x"), new Axis("y"), [new([2], [5])]),
        ["a point at 0"] = new(new Axis("x"), new Axis("y"), [new([0], [0])]),
        ["a negative constant"] = new(new Axis("x"), new Axis("y"), [new(X, [-4, -4, -4, -4])]),
        ["nothing"] = new(new Axis("x"), new Axis("y"), [new([], [])]),
        ["beyond telling"] = new(new Axis("x"), new Axis("y"), [new([1, 1 + 1e-15], [-1e305, 1e305])]),
        ["half a range"] = new(new Axis("x", 0), new Axis("y", double.NegativeInfinity, 4), [new(X, Y)]),
    };

    [Fact]
    public void Panels_are_what_they_were() => GoldenCases.Check(Say, "tests", "SolidCell.Plotting.Tests", "Drawing", "panels.txt");

    /// <summary>In a panel of 80 points, which is one of three beside each other in a column of a journal.</summary>
    [Theory]
    [InlineData(CurveLook.Dots)]
    [InlineData(CurveLook.DotsAndLine)]
    [InlineData(CurveLook.Circles)]
    public void A_dot_on_the_outermost_point_does_not_touch_the_frame(CurveLook look)
    {
        var style = new FigureStyle();
        using var plot = new PanelPlot(new Panel(new Axis("x"), new Axis("y"), [new([0, 1], [5, 9]) { Look = look }]), style, true);
        foreach ((IAxis axis, double first, double last) in new[] { ((IAxis)plot.Plot.Axes.Bottom, 0.0, 1.0), (plot.Plot.Axes.Left, 5, 9) })
        {
            double pointsPerUnit = 80 / (axis.Max - axis.Min), least = (style.MarkerSize + style.AxisWidth) / 2;
            Assert.InRange((first - axis.Min) * pointsPerUnit, least, 10);
            Assert.InRange((axis.Max - last) * pointsPerUnit, least, 10);
        }
    }

    /// <summary>A head is "print", or "page" for the style of pages, and "below" when a panel below has the x axis.</summary>
    private static IEnumerable<string> Say(string head, string name)
    {
        FigureStyle style = head.StartsWith("page", StringComparison.Ordinal) ? FigureStyle.Page : new FigureStyle();
        using var plot = new PanelPlot(Panels[name], style with { Fonts = [] }, !head.EndsWith("below", StringComparison.Ordinal));
        List<string> lines = [.. Lines(plot.Plot), .. head.EndsWith("look", StringComparison.Ordinal) ? Looks(plot.Plot) : []];
        lines.Add(Text($"title room {plot.TitlePoints}; legend room {plot.ReserveLegend(200)} of 200, {plot.ReserveLegend(50)} of 50, {Padding(plot.Plot.Legend.Margin)}"));
        lines.AddRange(plot.Inset is { } inset ? Lines(inset.Plot).Select(line => "inset " + line) : []);
        return lines;
    }

    private static IEnumerable<string> Lines(Plot plot)
    {
        using var paint = Paint.NewDisposablePaint();
        foreach (IAxis axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left, plot.Axes.Right })
        {
            axis.RegenerateTicks(new PixelLength(150), paint);
            yield return Text($"{axis.Edge} '{axis.Label.Text.ReplaceLineEndings("/")}' {axis.Min:G9}..{axis.Max:G9}, labels {axis.TickLabelStyle.IsVisible}: ")
                + string.Join(" ", axis.TickGenerator.Ticks.Take(40).Select(tick => tick.IsMajor ? tick.Label[..Math.Min(tick.Label.Length, 12)] : "."));
        }

        foreach (Scatter curve in plot.GetPlottables<Scatter>())
        {
            yield return Text($"curve '{curve.LegendText}' {curve.Color.ToHex()} line {curve.LineWidth}, marker {curve.MarkerShape} {curve.MarkerSize} {curve.MarkerLineWidth}, {curve.ConnectStyle}, {curve.Axes.YAxis.Edge}");
        }

        foreach (VerticalLine line in plot.GetPlottables<VerticalLine>())
        {
            yield return Text($"short {line.X} '{line.LegendText}' {line.Color.ToHex()} {line.LineWidth} {line.LinePattern.Name}");
        }

        yield return Text($"title '{plot.Axes.Title.Label.Text}' {plot.Axes.Title.Label.FontSize}, legend {plot.Legend.IsVisible} {plot.Legend.Orientation} {plot.Legend.Alignment}");
    }

    private static IEnumerable<string> Looks(Plot plot)
    {
        foreach (IAxis axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left, plot.Axes.Right })
        {
            yield return Text($"{axis.Edge}: label {axis.Label.FontSize} {axis.Label.Bold} {axis.Label.ForeColor.ToHex()}, ticks {axis.TickLabelStyle.FontSize}, frame {axis.FrameLineStyle.Width} {axis.FrameLineStyle.AntiAlias} {axis.FrameLineStyle.Color.ToHex()}, major {axis.MajorTickStyle.Length} {axis.MajorTickStyle.Width} {axis.MajorTickStyle.AntiAlias}, minor {axis.MinorTickStyle.Length} {axis.MinorTickStyle.Width}");
            if (axis is ScottPlot.AxisPanels.AxisBase panel)
            {
                yield return Text($"   padding {Padding(panel.PaddingBetweenTickAndAxisLabels)}, {Padding(panel.PaddingOutsideAxisLabels)}");
            }
        }

        yield return Text($"grid {plot.Grid.IsVisible} {plot.Grid.XAxisStyle.MajorLineStyle.Color.ToHex()} {plot.Grid.YAxisStyle.MajorLineStyle.Width}; sheet {plot.FigureBackground.Color.ToHex()} {plot.DataBackground.Color.ToHex()}");
        yield return Text($"legend {plot.Legend.FontSize} {plot.Legend.FontColor?.ToHex()} {plot.Legend.TightHorizontalWrapping} {plot.Legend.OutlineWidth} {plot.Legend.SymbolWidth} {Padding(plot.Legend.Padding)} {plot.Legend.ShadowColor.ToHex()} {plot.Legend.BackgroundColor.ToHex()}");
    }

    private static string Padding(PixelPadding padding) => Text($"{padding.Left} {padding.Right} {padding.Bottom} {padding.Top}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
