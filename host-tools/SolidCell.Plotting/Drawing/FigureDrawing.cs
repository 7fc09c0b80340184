using ScottPlot;
using SkiaSharp;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Drawing;

/// <summary>
/// A figure laid out and drawn on a canvas of which a unit is a point (1/72 inch). Data areas of a column are as wide as each other.
/// </summary>
internal sealed class FigureDrawing : IDisposable
{
    private readonly Figure _figure;
    private readonly FigureStyle _style;
    private readonly PanelPlot[] _plots;

    public FigureDrawing(Figure figure, FigureStyle style)
    {
        (_figure, _style) = (figure, style);
        _plots = [.. figure.Panels.Select((panel, index) => new PanelPlot(panel, style, HasXLabel(index)))];
        Height = Enumerable.Range(0, figure.Rows).Sum(RowHeight);
        Align();
    }

    /// <summary>In points.</summary>
    public double Width => _style.Width;

    /// <summary>In points.</summary>
    public double Height { get; }

    public void Draw(SKCanvas canvas)
    {
        for (int i = 0; i < _plots.Length; i++)
        {
            _plots[i].Plot.Render(canvas, RectOf(i));
            _plots[i].DrawInset(canvas);
        }
    }

    /// <summary>Where the shorts stand; known when it has been drawn.</summary>
    public IEnumerable<(ShortMark Mark, float X, PixelRect Data)> Marks() => _plots.SelectMany(plot => plot.Marks());

    public void Dispose()
    {
        foreach (PanelPlot plot in _plots)
        {
            plot.Dispose();
        }
    }

    private bool HasXLabel(int index) => !_figure.SharesX || index + _figure.Columns >= _figure.Panels.Count;

    private double RowHeight(int row) =>
        _style.RowHeight * _figure.Panels.Skip(row * _figure.Columns).Take(_figure.Columns).Max(panel => panel.HeightShare);

    private PixelRect RectOf(int index)
    {
        (int row, int column) = (index / _figure.Columns, index % _figure.Columns);
        double top = Enumerable.Range(0, row).Sum(RowHeight);
        double width = Width / _figure.Columns;
        return new PixelRect((float)(column * width), (float)((column + 1) * width), (float)(top + RowHeight(row)), (float)top);
    }

    /// <summary>What the widest labels of a column need is left free in all of its panels.</summary>
    private void Align()
    {
        PixelPadding[] needed = [.. _plots.Select((plot, index) => Needed(plot, RectOf(index)))];
        for (int i = 0; i < _plots.Length; i++)
        {
            PixelPadding[] column = [.. needed.Where((_, other) => other % _figure.Columns == i % _figure.Columns)];
            _plots[i].Plot.Layout.Fixed(new PixelPadding(column.Max(one => one.Left), column.Max(one => one.Right),
                HasXLabel(i) ? needed[i].Bottom : (float)_style.FontSize, needed[i].Top));
        }
    }

    private PixelPadding Needed(PanelPlot panel, PixelRect rect)
    {
        Plot plot = panel.Plot;
        plot.RenderInMemory((int)rect.Width, (int)rect.Height);
        PixelPadding padding = plot.LastRender.Padding;
        float spare = (float)_style.FontSize;
        return new PixelPadding(padding.Left + (spare * 0.6f), Math.Max(padding.Right, spare * 1.5f), padding.Bottom,
            Math.Max(padding.Top, panel.ReserveLegend(plot.LastRender.DataRect.Width) + panel.TitlePoints));
    }
}
