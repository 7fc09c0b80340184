using ScottPlot;
using ScottPlot.Plottables;
using SkiaSharp;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Drawing;

/// <summary>A panel as a plot of ScottPlot; one pixel of it is one point (1/72 inch).</summary>
internal sealed class PanelPlot : IDisposable
{
    /// <summary>Room that a tick takes of its axis, in font sizes.</summary>
    private const double XTickSpace = 6;
    private const double YTickSpace = 2.2;

    /// <summary>Above the data, in font sizes.</summary>
    private const double LegendHeight = 1.8;
    private const double LetterWidth = 0.5;

    /// <summary>Of the line or dot before a name, with the gaps around both.</summary>
    private const double SymbolWidth = 4.3;

    /// <summary>An inset has this share of the range of the Y axis to itself.</summary>
    private const double InsetRoom = 0.45;

    /// <summary>Of the range of the data, either side: a dot on the outermost point must not touch the frame.</summary>
    private const double DotMargin = 0.08;

    private readonly FigureStyle _style;
    private readonly Panel _panel;

    /// <param name="panel">What to draw.</param>
    /// <param name="style">How.</param>
    /// <param name="hasXLabel">False when a panel below has the same X axis.</param>
    public PanelPlot(Panel panel, FigureStyle style, bool hasXLabel)
    {
        (_panel, _style) = (panel, style);
        PlotLook.Apply(Plot, style);
        Plot.RenderManager.ClearCanvasBeforeEachRender = false;
        foreach (Figures.Curve curve in panel.Curves)
        {
            Add(curve);
        }

        AddShorts();
        if (panel.Curves.Any(HasDots))
        {
            Plot.Axes.Margins(DotMargin, DotMargin);
        }

        Plot.Axes.AutoScale();
        Fit(panel.X, Plot.Axes.Bottom, hasXLabel, XTickSpace);
        Fit(Roomy(panel.Y), Plot.Axes.Left, true, YTickSpace);
        if (panel.Right is { } right)
        {
            Fit(Roomy(right), Plot.Axes.Right, true, YTickSpace);
        }

        AddTexts();
        Inset = panel.Inset is { } inset ? new PanelPlot(inset, style, true) : null;
    }

    public PanelPlot? Inset { get; }

    /// <summary>Draws the inset into the panel, which has been drawn.</summary>
    public void DrawInset(SKCanvas canvas)
    {
        if (Inset is null)
        {
            return;
        }

        PixelRect data = Plot.LastRender.DataRect;
        float font = (float)_style.FontSize;
        Inset.Plot.FigureBackground.Color = Colors.White;
        Inset.Plot.Layout.Fixed(new PixelPadding(font * 3, font, font * 1.7f, font * 0.5f));
        Inset.Plot.Render(canvas, new PixelRect(
            data.Left + (data.Width * 0.15f), data.Right - (data.Width * 0.15f), data.Top + (data.Height * (float)InsetRoom),
            data.Top + (data.Height * 0.02f)));
    }

    /// <summary>What a title needs above the legend, in points.</summary>
    public float TitlePoints => _panel.Title.Length > 0 ? (float)_style.FontSize * 2 : 0;

    /// <summary>Puts the legend above the data, in as many lines as it needs.</summary>
    /// <param name="width">Of the data, in points.</param>
    /// <returns>Its height in points, 0 without one.</returns>
    public float ReserveLegend(double width)
    {
        if (!_panel.HasLegend)
        {
            return 0;
        }

        string[] names = [.. _panel.Curves.Select(curve => curve.Name).Where(name => name.Length > 0),
            .. _panel.Shorts.Select(mark => mark.IsHard ? "hard short" : "soft short").Distinct()];
        double needed = names.Sum(name => (name.Length * LetterWidth) + SymbolWidth) * _style.FontSize;
        float height = (float)(_style.FontSize * LegendHeight * Math.Max(1, Math.Ceiling(needed / width)));
        Plot.Legend.Margin = new PixelPadding(0, 0, 0, -height);
        return height;
    }

    public Plot Plot { get; } = new();

    public void Dispose()
    {
        Inset?.Dispose();
        Plot.Dispose();
    }

    /// <summary>Where the shorts stand, in the points of the figure; known when it has been drawn.</summary>
    public IEnumerable<(ShortMark Mark, float X, PixelRect Data)> Marks() =>
        _panel.Shorts.Select(mark => (mark, Plot.GetPixel(new Coordinates(mark.X, 0)).X, Plot.LastRender.DataRect));

    private void Add(Figures.Curve curve)
    {
        Scatter drawn = Plot.Add.Scatter(curve.X, curve.Y, Color.FromHex(_style.Colours[curve.Colour % _style.Colours.Count]));
        bool hasLine = curve.Look is CurveLook.Line or CurveLook.Steps or CurveLook.DotsAndLine;
        drawn.LineWidth = hasLine ? (float)_style.LineWidth : 0;
        drawn.MarkerSize = HasDots(curve) ? (float)_style.MarkerSize : 0;
        drawn.MarkerShape = curve.Look == CurveLook.Circles ? MarkerShape.OpenCircle : MarkerShape.FilledCircle;
        drawn.MarkerLineWidth = (float)_style.LineWidth;
        drawn.ConnectStyle = curve.Look == CurveLook.Steps ? ConnectStyle.StepHorizontal : ConnectStyle.Straight;
        drawn.LegendText = curve.Name;
        if (curve.IsOnRight)
        {
            drawn.Axes.YAxis = Plot.Axes.Right;
        }
    }

    private static bool HasDots(Figures.Curve curve) => curve.Look is not (CurveLook.Line or CurveLook.Steps);

    /// <summary>Hard ones last, so that they are drawn over soft ones.</summary>
    private void AddShorts()
    {
        var named = new HashSet<bool>();
        foreach (ShortMark mark in _panel.Shorts.OrderBy(mark => mark.IsHard))
        {
            VerticalLine line =
                Plot.Add.VerticalLine(mark.X, (float)_style.LineWidth * (mark.IsHard ? 1.6f : 1),
                    Color.FromHex(mark.IsHard ? _style.Hard : _style.Soft));
            line.LinePattern = mark.IsHard ? LinePattern.Solid : LinePattern.DenselyDashed;
            line.LegendText = named.Add(mark.IsHard) ? (mark.IsHard ? "hard short" : "soft short") : "";
        }
    }

    private Axis Roomy(Axis axis) =>
        _panel.Inset is not null && axis.HasRange ? axis with { To = axis.From + ((axis.To - axis.From) / (1 - InsetRoom)) } : axis;

    private void Fit(Axis axis, IAxis drawn, bool isLabelled, double room)
    {
        if (axis.HasRange)
        {
            (drawn.Min, drawn.Max) = (axis.From, axis.To);
        }
        else if (!RoundTicks.CanBeTold(drawn.Range.ToCoordinateRange, 1))
        {
            (drawn.Min, drawn.Max) = Around(drawn.Min, drawn.Max);
        }

        drawn.TickLabelStyle.IsVisible = isLabelled;
        drawn.Label.Text = isLabelled ? axis.Label : "";
        drawn.TickGenerator = new RoundTicks(room * _style.FontSize, _style.HasMinorTicks, axis.IsCount ? 1 : 0);
    }

    /// <summary>A range to draw in when the data have none: around their one value, or 0 to 1 without data.</summary>
    private static (double From, double To) Around(double from, double to)
    {
        double middle = (from / 2) + (to / 2);
        double half = Math.Max(Math.Abs(middle) * 0.05, double.Epsilon);
        return double.IsFinite(middle) && Math.Abs(to - from) < 1e300 ? (middle == 0 ? (-1, 1) : (middle - half, middle + half)) : (0, 1);
    }

    private void AddTexts()
    {
        if (_panel.Title.Length > 0)
        {
            Plot.Axes.Title.Label.Text = _panel.Title;
            Plot.Axes.Title.Label.FontSize = (float)_style.FontSize;
        }

        if (_panel.HasLegend)
        {
            Plot.Legend.Orientation = Orientation.Horizontal;
            Plot.ShowLegend(Alignment.UpperRight);
        }
        else
        {
            Plot.HideLegend();
        }
    }
}
