using System.Globalization;
using System.Text;
using SolidCell.Analysis;
using SolidCell.Analysis.Traces;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Demo.Report;

/// <summary>One cell as SVG: voltage over time with its shorts, and the current density staircase below.</summary>
public static class CellPlot
{
    private const int Width = 960;
    private const int Height = 300;
    private const double Left = 64;
    private const double Right = 950;
    private const double VoltageTop = 10;
    private const double VoltageBottom = 180;
    private const double CurrentTop = 200;
    private const double CurrentBottom = 262;
    private const int MaximumMarks = 40;

    public static string Render(CellResult cell, PlotScale scale)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Voltage and current density of {System.Net.WebUtility.HtmlEncode(cell.Cell)} over time\">");
        AppendGrid(svg, scale);
        AppendShorts(svg, cell.Shorts, scale);
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"voltage\" d=\"{VoltagePath(cell.Trace, scale)}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"current\" d=\"{CurrentPath(cell, scale)}\"/>");
        return svg.Append("</svg>").ToString();
    }

    private static double X(double hours, PlotScale scale) => Left + ((Right - Left) * Math.Min(hours / scale.Hours, 1));

    private static double Y(double value, double top, double bottom, double largest) =>
        ((top + bottom) / 2) - ((bottom - top) / 2 * Math.Clamp(value / largest, -1, 1));

    /// <summary>Each slice of time is one vertical stroke from its lowest to its highest voltage.</summary>
    private static string VoltagePath(IReadOnlyList<TraceBucket> trace, PlotScale scale)
    {
        var path = new StringBuilder();
        foreach (TraceBucket bucket in trace)
        {
            double x = X(bucket.Hours, scale);
            double low = Y(bucket.MinimumVolts, VoltageTop, VoltageBottom, scale.Volts);
            double high = Y(bucket.MaximumVolts, VoltageTop, VoltageBottom, scale.Volts);
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{x:F1} {low:F1}");
            if (low - high >= 0.1)
            {
                path.Append(CultureInfo.InvariantCulture, $"V{high:F1}");
            }
        }

        return path.ToString();
    }

    private static string CurrentPath(CellResult cell, PlotScale scale)
    {
        var path = new StringBuilder();
        foreach (StoredStep step in cell.Steps)
        {
            double density = PlotScale.Density(cell, step.SetPointNanoamps) * Math.Sign(step.SetPointNanoamps);
            double end = (step.EndMilliseconds ?? step.StartMilliseconds) / Hour.Milliseconds;
            double y = Y(density, CurrentTop, CurrentBottom, scale.MilliampsPerSquareCentimetre);
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{X(step.StartMilliseconds / Hour.Milliseconds, scale):F1} {y:F1}H{X(end, scale):F1}");
        }

        return path.ToString();
    }

    private static void AppendShorts(StringBuilder svg, IReadOnlyList<StoredShort> shorts, PlotScale scale)
    {
        foreach (StoredShort found in shorts.OrderByDescending(found => found.Kind).Take(MaximumMarks))
        {
            string kind = found.Kind == 2 ? "hard" : "soft";
            double x = X(found.OnsetMilliseconds / Hour.Milliseconds, scale);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{kind}\" d=\"M{x:F1} {VoltageTop}V{VoltageBottom}\"><title>{kind} short after {found.OnsetMilliseconds / Hour.Milliseconds:F3} h at {Math.Abs(found.CurrentDensityNanoampsPerSquareCentimetre) / 1e6:F2} mA/cm²</title></path>");
        }
    }

    private static void AppendGrid(StringBuilder svg, PlotScale scale)
    {
        AppendRows(svg, VoltageTop, VoltageBottom, scale.Volts * 1000, "mV");
        AppendRows(svg, CurrentTop, CurrentBottom, scale.MilliampsPerSquareCentimetre, "mA/cm²");
        for (int tick = 0; tick <= 4; tick++)
        {
            double hours = scale.Hours * tick / 4;
            double x = X(hours, scale);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{x:F1} {VoltageTop}V{CurrentBottom}\"/><text x=\"{x:F1}\" y=\"{CurrentBottom + 16}\" text-anchor=\"{(tick == 4 ? "end" : "middle")}\">{hours:0.######}{(tick == 4 ? " h" : "")}</text>");
        }
    }

    private static void AppendRows(StringBuilder svg, double top, double bottom, double largest, string unit)
    {
        foreach (double share in new[] { 1.0, 0.0, -1.0 })
        {
            double y = Y(share, top, bottom, 1);
            string label = share == 0 ? "0 " + unit : (share * largest).ToString("0.###", CultureInfo.InvariantCulture);
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{Left} {y:F1}H{Right}\"/><text x=\"{Left - 5}\" y=\"{y + 4:F1}\" text-anchor=\"end\">{label}</text>");
        }
    }
}
