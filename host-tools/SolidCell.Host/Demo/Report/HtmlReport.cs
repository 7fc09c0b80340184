using System.Globalization;
using System.Net;
using System.Text;
using SolidCell.Analysis.Conditions;
using SolidCell.Host.CommandLine;
using SolidCell.Plotting.Files;
using SolidCell.Plotting.Styles;
using SolidCell.Reports.Pages;
using SolidCell.Simulation.Fleet;
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
            throw new UserErrorException(
                $"Cannot write the report {path}: {problem.Message.TrimEnd('.')}. Name another directory with --data DIR.", problem);
        }
    }

    public static string Render(DemoSummary summary)
    {
        PlotScale scale = PlotScale.For(summary.Cells);
        var html = new StringBuilder();
        html.Append(
            "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<title>SolidCell: ").Append(ResultColumns.Title(summary.Kind)).Append("</title><style>").Append(PageColours.Css)
            .Append(PageStyle.Css).Append("</style></head><body><main>")
            .Append("<h1>").Append(ResultColumns.Title(summary.Kind)).Append("</h1><p>Protocol <b>").Append(Escape(summary.ProtocolName))
            .Append(CultureInfo.InvariantCulture,
                $"</b>, seed {summary.Seed}, virtual fixtures. {summary.Cells.Sum(cell => cell.RecordsStored)} records stored, {summary.Cells.Sum(cell => cell.Duplicates)} duplicates.</p>");
        AppendTable(html, summary);
        foreach ((int number, CellResult cell) in summary.Cells.Index())
        {
            AppendFigure(html, cell, scale, number);
        }

        return html.Append("</main></body></html>\n").ToString();
    }

    private static void AppendTable(StringBuilder html, DemoSummary summary)
    {
        IReadOnlyList<ResultColumn> columns = ResultColumns.Of(summary.Kind);
        html.Append("<div class=\"scroll\"><table><thead><tr><th>Cell</th>");
        foreach (ResultColumn column in columns)
        {
            html.Append("<th>").Append(column.Heading).Append("<br>").Append(column.Unit).Append("</th>");
        }

        html.Append("<th>Records made</th><th>stored</th></tr></thead><tbody>");
        foreach (CellResult cell in summary.Cells)
        {
            AppendRow(html, cell, columns);
        }

        html.Append("</tbody></table></div><p class=\"note\">").Append(Escape(ResultColumns.Note(summary.Kind))).Append("</p><p class=\"note\">")
            .Append(VirtualCellsNote.Text).Append("</p>");
    }

    /// <summary>The first value is the result's own.</summary>
    private static void AppendRow(StringBuilder html, CellResult cell, IReadOnlyList<ResultColumn> columns)
    {
        html.Append("<tr><th>").Append(Escape(cell.Cell)).Append("</th>");
        foreach ((int index, ResultColumn column) in columns.Index())
        {
            html.Append(index == 0 ? "<td class=\"ccd\">" : "<td>").Append(Escape(column.Text(cell.Result))).Append("</td>");
        }

        html.Append(CultureInfo.InvariantCulture, $"<td>{cell.RecordsMade}</td><td>{cell.RecordsStored}</td></tr>");
    }

    private static void AppendFigure(StringBuilder html, CellResult cell, PlotScale scale, int number)
    {
        html.Append("<figure><figcaption><b>").Append(Escape(cell.Cell)).Append("</b> ");
        if (cell.Result.CriticalCurrent is { } critical)
        {
            html.Append(
                CultureInfo.InvariantCulture, $"soft: {Escape(critical.Soft.Statement)}; hard: {Escape(critical.Hard.Statement)} mA/cm²; ");
        }

        html.Append(cell.Result.Onset is { } onset
            ? string.Create(CultureInfo.InvariantCulture,
                $"first short ({onset.Kind}) at {onset.DensityMilliampsPerSquareCentimetre:F2} mA/cm² after {onset.TestHours:F2} h")
            : string.Create(CultureInfo.InvariantCulture, $"no short in {cell.Result.TestHours:F2} h"));
        html.Append(Range(cell.Result.Conditions?.DegreesCelsius, "°C")).Append(Range(cell.Result.Conditions?.Megapascals, "MPa"));
        html.Append("</figcaption>").Append(SvgFigure.Element(CellFigure.Of(cell, scale), FigureStyle.Page, $"cell{number}"))
            .Append("</figure>");
    }

    /// <summary>Mean, smallest and largest of a condition of the test.</summary>
    private static string Range(ConditionRange? range, string unit) => range is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; {range.Mean:F2} {unit} ({range.Minimum:F2}-{range.Maximum:F2})");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
