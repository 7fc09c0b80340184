using System.Globalization;
using SolidCell.Analysis.Comparison;
using SolidCell.Analysis.Results;
using SolidCell.Plotting.Styles;
using SolidCell.Store;
using SolidCell.Store.Reading;

namespace SolidCell.Reports.Pages;

/// <summary>
/// One HTML file of some tests with everything in it: conditions, cell, protocol, figures, result, shorts with their waveforms, deviations,
/// how each number was made, versions and hashes. Nothing is fetched from anywhere.
/// </summary>
public static class TestReport
{
    public const int MostTests = 50;

    /// <exception cref="Figures.FigureException">There are too many tests.</exception>
    public static string Render(StoreDatabase database, IReadOnlyList<StoredTest> tests, ReportHead head)
    {
        if (tests.Count > MostTests)
        {
            throw new Figures.FigureException($"A report has {MostTests} tests at most, not {tests.Count}; make several.");
        }

        ReportedTest[] reported = [.. tests.Select((test, index) =>
            new ReportedTest(database, TestMeasures.Read(database, test), index + 1))];
        var html = new Html();
        html.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
            .Element("title", head.Title).Raw($"<style>{PageColours.Css}{PageStyle.Css}</style></head><body><main>\n")
            .Element("h1", head.Title)
            .Element("p class=note",
                string.Create(
                    CultureInfo.InvariantCulture, $"Made {head.Made.UtcDateTime:yyyy-MM-dd HH:mm} UTC by solidcell {head.Version}."));
        Overview(html, reported);
        Compared(html, reported);
        foreach (ReportedTest test in reported)
        {
            TestSection.Write(html, test, head.Version);
        }

        html.Element("h2", "How each number was made").Raw(MethodsPage.Html);
        return html.Raw("</main></body></html>\n").ToString();
    }

    private static void Overview(Html html, ReportedTest[] tests) => html.Table(
        ["Cell", "Test", "Group", "Protocol", "Started (UTC)", "Hours", "Result", "First hard short", "End"],
        tests.Select(test => new[]
        {
            test.Test.CellName, test.Test.Id[..8], test.Test.Group, test.Test.ProtocolName ?? "?", Time(test.Test.Started),
            test.Measures.Result.TestHours.ToString("F1", CultureInfo.InvariantCulture),
            ResultLine.Of(test.Measures),
            test.Measures.Result.FirstHardShort is { } hard
                ? string.Create(CultureInfo.InvariantCulture, $"{hard.TestHours:F1} h") : "none",
            TestEndName.Of(test.Test.EndReason) ?? test.Test.State,
        }),
        isWords: true);

    private static void Compared(Html html, ReportedTest[] tests)
    {
        if (tests.Length > 1)
        {
            html.Element("h2", "Cells compared")
                .Table(ComparisonTable.Headings,
                    ComparisonTable.Rows(ComparedQuantity.Of(TestGroup.Of(tests.Select(test => test.Measures)))));
            html.Element("p class=note", ComparisonTable.Note);
        }
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
