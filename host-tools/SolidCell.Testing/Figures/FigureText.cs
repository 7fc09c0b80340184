using System.Globalization;
using System.Text;
using SolidCell.Plotting.Figures;

namespace SolidCell.Testing.Figures;

/// <summary>All that a figure says, as lines: axes, curves with their points, marks, titles.</summary>
public static class FigureText
{
    private const int MostPoints = 30;

    /// <summary>A line for each panel, curve and mark; of a curve its first points.</summary>
    public static string Of(Figure figure)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{figure.Description}; {figure.Columns} columns{(figure.SharesX ? ", one x axis" : "")}\n");
        foreach (Panel panel in figure.Panels)
        {
            Add(text, panel, "  ");
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, Panel panel, string indent)
    {
        text.Append(indent).Append(CultureInfo.InvariantCulture, $"panel '{panel.Title}' height {panel.HeightShare}{(panel.HasLegend ? ", legend" : "")}: ")
            .AppendJoin("; ", new[] { panel.X, panel.Y, panel.Right }.OfType<Axis>().Select(Words)).Append('\n');
        foreach (Curve curve in panel.Curves)
        {
            text.Append(indent).Append(CultureInfo.InvariantCulture, $"  '{curve.Name}' colour {curve.Colour} {curve.Look}{(curve.IsOnRight ? " right" : "")}, {curve.X.Length}: ")
                .AppendJoin(" ", curve.X.Zip(curve.Y).Take(MostPoints).Select(point => $"{Number(point.First)},{Number(point.Second)}")).Append('\n');
        }

        foreach (ShortMark mark in panel.Shorts)
        {
            text.Append(indent).Append("  mark ").Append(Number(mark.X)).Append(mark.IsHard ? " hard: " : " soft: ").Append(mark.Words).Append('\n');
        }

        if (panel.Inset is { } inset)
        {
            text.Append(indent).Append("  inset\n");
            Add(text, inset, indent + "    ");
        }
    }

    private static string Words(Axis axis) =>
        axis.Label.Replace("\n", "\\n", StringComparison.Ordinal) + (axis.HasRange ? $" {Number(axis.From)}..{Number(axis.To)}" : "");

    /// <summary>Nine digits, so that a unit that is off by one in a million is seen; what rounding leaves of 0 is 0.</summary>
    private static string Number(double value) => Math.Round(value, 12).ToString("G9", CultureInfo.InvariantCulture);
}
