using System.Net;
using System.Text;

namespace SolidCell.Replay.Reporting;

/// <summary>The trace and its events as one self-contained HTML page with an inline SVG.</summary>
internal static class PlotFile
{
    private const double Width = 1200;
    private const double Height = 260;
    private const double Margin = 60;

    public static void Write(string path, string traceFile, TracePlot plot, ReplayResult result)
    {
        StringBuilder page = new();
        string name = WebUtility.HtmlEncode(Path.GetFileName(traceFile));
        page.Append($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{name}</title><style>")
            .Append("body{font:14px system-ui,sans-serif;margin:2em;max-width:1240px}svg{width:100%;height:auto}")
            .Append("table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.3em .6em;text-align:right}")
            .Append(".hard{stroke:#c00}.soft{stroke:#e80}</style></head><body>")
            .Append($"<h1>{name}</h1>");
        AppendPanel(page, "Voltage / V", plot, result, bucket => bucket.LowVolts, bucket => bucket.HighVolts, "#036");
        AppendPanel(page, "Current / mA", plot, result, bucket => bucket.LowAmperes * 1000, bucket => bucket.HighAmperes * 1000, "#363");
        AppendTable(page, result);
        File.WriteAllText(path, page.Append("</body></html>\n").ToString());
    }

    private static void AppendPanel(StringBuilder page, string label, TracePlot plot, ReplayResult result, Func<PlotBucket, double> low, Func<PlotBucket, double> high, string colour)
    {
        IReadOnlyList<PlotBucket> buckets = plot.Buckets;
        double first = buckets.Count == 0 ? 0 : buckets[0].Seconds;
        double span = Math.Max(1e-9, buckets.Count == 0 ? 1 : buckets[^1].Seconds - first);
        double bottom = buckets.Count == 0 ? 0 : buckets.Min(low);
        double range = Math.Max(1e-9, buckets.Count == 0 ? 1 : buckets.Max(high) - bottom);
        double X(double seconds) => Margin + ((seconds - first) / span * (Width - Margin));
        double Y(double value) => Height - ((value - bottom) / range * (Height - 20));
        page.Append($"<h2>{label}</h2><svg viewBox=\"0 0 {Width} {Height + 24}\" role=\"img\" aria-label=\"{label} against time\"><path fill=\"none\" stroke=\"{colour}\" d=\"");
        for (int i = 0; i < buckets.Count; i++)
        {
            page.Append($"{(i == 0 ? 'M' : 'L')}{X(buckets[i].Seconds):0.#} {Y(low(buckets[i])):0.#}V{Y(high(buckets[i])):0.#}");
        }

        page.Append("\"/>");
        foreach (ReplayEvent found in result.Events)
        {
            page.Append($"<line class=\"{found.Kind[..4]}\" x1=\"{X(found.TestTimeS):0.#}\" x2=\"{X(found.TestTimeS):0.#}\" y1=\"0\" y2=\"{Height}\"><title>{found.Kind} at {found.TestTimeS:0.###} s</title></line>");
        }

        page.Append($"<text x=\"0\" y=\"{Height}\">{bottom:g4}</text><text x=\"0\" y=\"20\">{bottom + range:g4}</text>")
            .Append($"<text x=\"{Margin}\" y=\"{Height + 20}\">{first / 3600:g4} h</text><text x=\"{Width - 80}\" y=\"{Height + 20}\">{(first + span) / 3600:g4} h</text></svg>");
    }

    private static void AppendTable(StringBuilder page, ReplayResult result)
    {
        page.Append("<h2>Short circuits</h2><table><tr><th>kind</th><th>time / s</th><th>half-cycle</th><th>mA/cm2</th><th>mAh/cm2 in half-step</th><th>mAh/cm2 cumulative</th><th>before / mV</th><th>at / mV</th><th>recovered</th><th>cause</th></tr>");
        foreach (ReplayEvent found in result.Events)
        {
            page.Append($"<tr><td>{found.Kind}</td><td>{found.TestTimeS:0.###}</td><td>{found.HalfCycle}</td><td>{found.CurrentDensityMaPerCm2:0.###}</td><td>{found.HalfStepMahPerCm2:0.####}</td><td>{found.CumulativeMahPerCm2:0.####}</td><td>{found.BeforeV * 1000:0.###}</td><td>{found.AtV * 1000:0.###}</td><td>{(found.Recovered ? "yes" : "no")}</td><td>{found.Cause}</td></tr>");
        }

        page.Append("</table>");
    }
}
