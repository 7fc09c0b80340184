using System.Net;
using System.Text;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;

namespace SolidCell.Replay.Reporting;

/// <summary>The trace and its events as one self-contained HTML page with inline SVG.</summary>
internal static class PlotFile
{
    /// <summary>Looks, in the colours of <see cref="PageColours"/>.</summary>
    private const string Style =
        """
        body{margin:1rem auto;padding:0 1rem;max-width:1240px;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,sans-serif}
        h1{font-size:1.4rem}h2{font-size:1rem;margin:1rem 0 0}
        .scroll{overflow-x:auto}table{border-collapse:collapse}td,th{border-bottom:1px solid var(--faint);padding:.3em .6em;text-align:right;font-variant-numeric:tabular-nums}
        """;

    private static readonly string[] Headings =
        ["Kind", "Time / h", "Half-cycle", "mA/cm²", "mAh/cm² in the half-step", "mAh/cm² in all", "Before / mV", "At / mV", "After / mV",
            "Recovered", "Cause", "Score", "Class"];

    public static void Write(string path, ReplayOptions options, TraceRanges trace, ReplayResult result)
    {
        StringBuilder page = new();
        string name = WebUtility.HtmlEncode(Path.GetFileName(options.File));
        page.Append(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{name}: short circuits</title><style>{PageColours.Css}{Style}</style></head><body>")
            .Append($"<h1>Short circuits in {name}</h1><p>{WebUtility.HtmlEncode(TextReport.Summary(options, result))}</p>");
        page.Append(SvgFigure.Element(TraceFigure.Of(trace, result.Events), FigureStyle.Page, "trace"));
        page.Append("<h2>Events</h2>").Append(result.Events.Count == 0 ? "<p>No short circuit was found.</p>" : Table(result));
        page.Append(Witnesses(result));
        File.WriteAllText(path, page.Append("</body></html>\n").ToString());
    }

    private static string Witnesses(ReplayResult result) => result.Witnesses.All.Count == 0 ? "" : "<h2>Independent witnesses</h2><ul>"
        + string.Concat(
            result.Witnesses.All.Select(
                witness => $"<li>{witness.Name} <b>{witness.Says}</b>: {WebUtility.HtmlEncode(witness.Evidence)}</li>")) + "</ul>";

    private static string Table(ReplayResult result)
    {
        string heads = string.Concat(Headings.Select(heading => $"<th>{heading}</th>"));
        string rows =
            string.Concat(result.Events.Select(found => "<tr>" + string.Concat(Cells(found).Select(cell => $"<td>{cell}</td>")) + "</tr>"));
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
        $"{found.ScorePercent} %",
        $"{found.Class}, {found.Evidence}",
    ];
}
