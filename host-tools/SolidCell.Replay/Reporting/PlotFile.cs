using System.Net;
using System.Text;

namespace SolidCell.Replay.Reporting;

/// <summary>The trace and its events as one self-contained HTML page with inline SVG.</summary>
internal static class PlotFile
{
    /// <summary>Looks, light and dark. The colours stay apart for every kind of colour blindness (after Okabe and Ito).</summary>
    private const string Style =
        """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--faint:#d8dce2;--voltage:#0072b2;--current:#555b63;--hard:#d55e00;--soft:#e69f00}
        @media(prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e6e9ee;--faint:#343a42;--voltage:#56b4e9;--current:#aab2bd;--hard:#ff8f3f;--soft:#f0c75e}}
        body{margin:1rem auto;padding:0 1rem;max-width:1240px;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,sans-serif}
        h1{font-size:1.4rem}h2{font-size:1rem;margin:1rem 0 0}svg{width:100%;height:auto;display:block}svg text{fill:var(--ink);font-size:12px}
        svg path{fill:none}.grid{stroke:var(--faint)}.voltage{stroke:var(--voltage)}.current{stroke:var(--current)}
        .hard{stroke:var(--hard);stroke-width:2}.soft{stroke:var(--soft);stroke-dasharray:4 3}
        .scroll{overflow-x:auto}table{border-collapse:collapse}td,th{border-bottom:1px solid var(--faint);padding:.3em .6em;text-align:right;font-variant-numeric:tabular-nums}
        """;

    private static readonly string[] Headings =
        ["Kind", "Time / h", "Half-cycle", "mA/cm²", "mAh/cm² in the half-step", "mAh/cm² in all", "Before / mV", "At / mV", "After / mV", "Recovered", "Cause", "Sure"];

    public static void Write(string path, ReplayOptions options, TracePlot plot, ReplayResult result)
    {
        StringBuilder page = new();
        string name = WebUtility.HtmlEncode(Path.GetFileName(options.File));
        page.Append($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{name}: short circuits</title><style>{Style}</style></head><body>")
            .Append($"<h1>Short circuits in {name}</h1><p>{WebUtility.HtmlEncode(TextReport.Summary(options, result))}</p>");
        page.Append("<h2>Voltage / V</h2>").Append(new PlotPanel("voltage", plot.Buckets, bucket => bucket.LowVolts, bucket => bucket.HighVolts).Render(result.Events));
        page.Append("<h2>Current / mA</h2>").Append(new PlotPanel("current", plot.Buckets, bucket => bucket.LowAmperes * 1000, bucket => bucket.HighAmperes * 1000).Render(result.Events));
        page.Append("<h2>Events</h2>").Append(result.Events.Count == 0 ? "<p>No short circuit was found.</p>" : Table(result));
        File.WriteAllText(path, page.Append("</body></html>\n").ToString());
    }

    private static string Table(ReplayResult result)
    {
        string heads = string.Concat(Headings.Select(heading => $"<th>{heading}</th>"));
        string rows = string.Concat(result.Events.Select(found => "<tr>" + string.Concat(Cells(found).Select(cell => $"<td>{cell}</td>")) + "</tr>"));
        return $"<div class=\"scroll\"><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>";
    }

    private static string[] Cells(ReplayEvent found) =>
    [
        found.Kind,
        $"{found.TestTimeS / 3600:0.####}",
        $"{found.HalfCycle}",
        $"{found.CurrentDensityMaPerCm2:0.###}",
        $"{found.HalfStepMahPerCm2:0.####}",
        $"{found.CumulativeMahPerCm2:0.####}",
        $"{found.BeforeV * 1000:0.###}",
        $"{found.AtV * 1000:0.###}",
        $"{found.AfterV * 1000:0.###}",
        found.Recovered ? "yes" : "no",
        found.Cause,
        $"{found.ConfidencePercent} %",
    ];
}
