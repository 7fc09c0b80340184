using System.Globalization;
using System.Text;

namespace SolidCell.Hardware.Verification.Mount;

/// <summary>A drawing with dimensions as SVG: two views of a part and a section, first angle projection, on a sheet in millimetres, scale
/// 1:1.</summary>
public static class MountDrawing
{
    private const double Margin = 16;
    private const double Between = 30;
    private const string Shade = "#e8e8e8";

    /// <summary>Lines at 45 degrees, 2 mm apart, for what is cut.</summary>
    private const string Hatching =
        "<defs><pattern id=\"cut\" width=\"2\" height=\"2\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0,0 V2\" stroke=\"black\" stroke-width=\"0.3\"/></pattern></defs>\n";

    /// <summary>The sheet of a part.</summary>
    /// <param name="part">The part with its callouts.</param>
    /// <param name="front">Front view.</param>
    /// <param name="above">View from above, drawn below the front view.</param>
    /// <param name="section">The cut along the part's plane, hatched, below both.</param>
    /// <param name="parameters">Numbers for the callouts.</param>
    public static string Sheet(MountPart part, OutlineView front, OutlineView above, OutlineView section, MountParameters parameters)
    {
        double width = Math.Max(180, Math.Max(section.Width, Math.Max(front.Width, above.Width)) + (2 * Margin) + 20);
        double aboveTop = Margin + 12 + front.Height + Between, sectionTop = aboveTop + above.Height + Between;
        double notesTop = sectionTop + section.Height + Between;
        double height = notesTop + (6 * (part.Callouts.Count + 3)) + 4;
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{N(width)}mm\" height=\"{N(height)}mm\" viewBox=\"0 0 {N(width)} {N(height)}\" font-family=\"sans-serif\" font-size=\"4\">\n");
        svg.Append(
            CultureInfo.InvariantCulture,
                $"<rect width=\"{N(width)}\" height=\"{N(height)}\" fill=\"white\"/>\n<text x=\"8\" y=\"9\" font-size=\"6\">{part.Title}</text>\n");
        svg.Append(Hatching);
        View(svg, front, width / 2, Margin + 12, Shade);
        View(svg, above, width / 2, aboveTop, Shade);
        View(svg, section, width / 2, sectionTop, "url(#cut)");
        Name(svg, "from the front", Margin + 12);
        Name(svg, "from above", aboveTop);
        Name(svg, part.SectionTurn == 0 ? $"section at y = {part.SectionAt}" : $"section at x = {part.SectionAt}", sectionTop);
        string[] notes = [.. part.Callouts.Select(parameters.Fill), part.Making,
            "dimensions in mm, scale 1:1, first angle projection, general tolerance ISO 2768-m"];
        for (int i = 0; i < notes.Length; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{N(notesTop + (6 * i))}\">{notes[i]}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Name(StringBuilder svg, string name, double top) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{N(top - 4)}\" font-style=\"italic\">{name}</text>\n");

    private static void View(StringBuilder svg, OutlineView view, double centre, double top, string fill)
    {
        double left = centre - (view.Width / 2), bottom = top + view.Height, right = left + view.Width;
        svg.Append(
            CultureInfo.InvariantCulture,
                $"<path transform=\"translate({N(left - view.Left)} {N(top - view.Top)})\" d=\"{view.Path}\" fill=\"{fill}\" fill-rule=\"evenodd\" stroke=\"black\" stroke-width=\"0.35\"/>\n");
        Line(svg, left, bottom + 1, left, bottom + 11);
        Line(svg, right, bottom + 1, right, bottom + 11);
        Line(svg, left, bottom + 9, right, bottom + 9);
        svg.Append(
            CultureInfo.InvariantCulture, $"<text x=\"{N(centre)}\" y=\"{N(bottom + 8)}\" text-anchor=\"middle\">{Dimension(view.Width)}</text>\n");
        Line(svg, right + 1, top, right + 11, top);
        Line(svg, right + 1, bottom, right + 11, bottom);
        Line(svg, right + 9, top, right + 9, bottom);
        svg.Append(
            CultureInfo.InvariantCulture,
                $"<text transform=\"translate({N(right + 8)} {N((top + bottom) / 2)}) rotate(-90)\" text-anchor=\"middle\">{Dimension(view.Height)}</text>\n");
    }

    private static void Line(StringBuilder svg, double x1, double y1, double x2, double y2) =>
        svg.Append(
            CultureInfo.InvariantCulture, $"<path d=\"M{N(x1)},{N(y1)} L{N(x2)},{N(y2)}\" stroke=\"black\" stroke-width=\"0.18\"/>\n");

    /// <summary>To 0.05: the general tolerance is not less, and OpenSCAD's circles are polygons, which fall 0.01 mm short.</summary>
    private static string Dimension(double value) => N(Math.Round(value * 20) / 20);

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
