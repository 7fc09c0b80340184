using System.Globalization;
using System.Net;
using System.Text;
using SolidCell.Host.CommandLine;
using SolidCell.Host.Demo;
using SolidCell.Store.Files;

namespace SolidCell.Host.Demo.Report;

/// <summary>One HTML file with everything in it: traces as inline SVG, numbers as a table, nothing fetched from anywhere.</summary>
public static class HtmlReport
{
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public static void Write(string path, DemoSummary summary)
    {
        try
        {
            WholeFile.Write(path, Render(summary));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"Cannot write the report {path}: {problem.Message.TrimEnd('.')}. Name another directory with --data DIR.", problem);
        }
    }

    public static string Render(DemoSummary summary)
    {
        PlotScale scale = PlotScale.For(summary.Cells);
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<title>SolidCell: critical current density</title><style>").Append(ReportStyle.Css).Append("</style></head><body><main>")
            .Append("<h1>Critical current density</h1><p>Protocol <b>").Append(Escape(summary.ProtocolName))
            .Append(CultureInfo.InvariantCulture, $"</b>, seed {summary.Seed}, virtual fixtures. {summary.Cells.Sum(cell => cell.RecordsStored)} records stored, {summary.Cells.Sum(cell => cell.Duplicates)} duplicates.</p>");
        AppendTable(html, summary);
        foreach (CellResult cell in summary.Cells)
        {
            AppendFigure(html, cell, scale);
        }

        return html.Append("</main></body></html>\n").ToString();
    }

    private static void AppendTable(StringBuilder html, DemoSummary summary)
    {
        html.Append("<div class=\"scroll\"><table><thead><tr><th>Cell</th><th>CCD<br>mA/cm²</th><th>Onset<br>mA/cm²</th><th>First soft short<br>mA/cm²</th><th>First hard short<br>mA/cm²</th><th>Half-step<br>mAh/cm²</th><th>Cumulative<br>mAh/cm²</th><th>Test<br>h</th><th>Records made</th><th>stored</th></tr></thead><tbody>");
        foreach (CellResult cell in summary.Cells)
        {
            var found = cell.Analysis;
            html.Append("<tr><th>").Append(Escape(cell.Cell)).Append("</th><td class=\"ccd\">")
                .Append(CultureInfo.InvariantCulture, $"{found.CriticalDensityMilliampsPerSquareCentimetre:F2}</td><td>{ResultTable.Onset(found.Onset)}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{Density(found.FirstSoftShort)}</td><td>{Density(found.FirstHardShort)}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{found.HalfStepMilliampHoursPerSquareCentimetre:F3}</td><td>{found.CumulativeMilliampHoursPerSquareCentimetre:F2}</td><td>{found.TestHours:F2}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td>{cell.RecordsMade}</td><td>{cell.RecordsStored}</td></tr>");
        }

        html.Append("</tbody></table></div><p class=\"note\">CCD: the highest current density whose deposition and stripping were both completed before the first short, soft or hard. Half-step and cumulative charge are those at the onset.</p>");
    }

    private static void AppendFigure(StringBuilder html, CellResult cell, PlotScale scale)
    {
        html.Append("<figure><figcaption><b>").Append(Escape(cell.Cell)).Append("</b> ")
            .Append(CultureInfo.InvariantCulture, $"CCD {cell.Analysis.CriticalDensityMilliampsPerSquareCentimetre:F2} mA/cm²");
        if (cell.Analysis.Onset is { } onset)
        {
            html.Append(CultureInfo.InvariantCulture, $", first short ({onset.Kind}) at {onset.DensityMilliampsPerSquareCentimetre:F2} mA/cm² after {onset.TestHours:F2} h");
        }

        html.Append("</figcaption>").Append(CellPlot.Render(cell, scale)).Append("</figure>");
    }

    private static string Density(Analysis.Shorts.ShortOnset? onset) =>
        onset?.DensityMilliampsPerSquareCentimetre.ToString("F2", CultureInfo.InvariantCulture) ?? "none";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
