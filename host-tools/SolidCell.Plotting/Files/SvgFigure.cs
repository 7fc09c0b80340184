using System.Globalization;
using System.Net;
using System.Text;
using SkiaSharp;
using SolidCell.Plotting.Drawing;
using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Styles;

namespace SolidCell.Plotting.Files;

/// <summary>Figures as SVG, with text as text.</summary>
public static class SvgFigure
{
    /// <summary>A file of its own, on white.</summary>
    public static string Document(Figure figure, FigureStyle style)
    {
        using var drawing = new FigureDrawing(figure, style);
        string body = SvgText.Rewrite(Draw(drawing), style.Fonts);
        return string.Create(CultureInfo.InvariantCulture,
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{drawing.Width:0.##}pt\" height=\"{drawing.Height:0.##}pt\" viewBox=\"0 0 {drawing.Width:0.##} {drawing.Height:0.##}\">\n<title>{Escape(figure.Description)}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{body}</svg>\n");
    }

    /// <summary>An element of a page that has <see cref="PageColours"/>; shorts say what they are when they are pointed at.</summary>
    /// <param name="figure">What to draw.</param>
    /// <param name="style">How.</param>
    /// <param name="id">Tells the figures of a page apart; a letter first, then letters and digits.</param>
    public static string Element(Figure figure, FigureStyle style, string id)
    {
        using var drawing = new FigureDrawing(figure, style);
        string body = SvgText.Rewrite(Draw(drawing), ["inherit"]).Replace("cl_", id + "-", StringComparison.Ordinal);
        foreach ((string colour, string variable) in PageColours.Variables)
        {
            body = body.Replace($"\"{colour}\"", $"\"var({variable})\"", StringComparison.OrdinalIgnoreCase);
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {drawing.Width:0.##} {drawing.Height:0.##}\" role=\"img\" aria-label=\"{Escape(figure.Description)}\">\n{body}{Hints(drawing)}</svg>");
    }

    private static string Draw(FigureDrawing drawing)
    {
        using var memory = new MemoryStream();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, (float)drawing.Width, (float)drawing.Height), memory))
        {
            drawing.Draw(canvas);
        }

        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static string Hints(FigureDrawing drawing)
    {
        StringBuilder hints = new();
        foreach ((ShortMark mark, float x, ScottPlot.PixelRect data) in drawing.Marks())
        {
            hints.Append(CultureInfo.InvariantCulture,
                $"<path class=\"{(mark.IsHard ? "hard" : "soft")}\" d=\"M{x:0.##} {data.Top:0.##}V{data.Bottom:0.##}\" stroke=\"#000\" stroke-opacity=\"0\" stroke-width=\"6\"><title>{Escape(mark.Words)}</title></path>\n");
        }

        return hints.ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
