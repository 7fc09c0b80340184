using System.Text.RegularExpressions;
using SolidCell.Core.Measurement;
using SolidCell.Reports.Figures;
using SolidCell.Reports.Pages;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Reports.Tests.Pages;

/// <summary>
/// Whole reports of tests that were written by hand, as texts in Whole: a line for each element, and of a long table its ends. What is in
/// the figures stands in Figures/Drawn, and how numbers are made in docs/results.md; both are left out here, and so is the style.
/// </summary>
public sealed class WholeReportTests : IDisposable
{
    private static readonly ReportHead Head = new("A day", "1.2.3", new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
    private const int Ends = 10;
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Three_tests_that_are_compared()
    {
        IReadOnlyList<StoredTest> tests = HandMadeTests.Write(_store.Database);
        var editor = new TestEditor(_store.Database, TimeProvider.System);
        foreach (StoredTest test in tests.Take(2))
        {
            editor.Edit(test.TestId, labels => labels with { Group = "bare", Tags = ["x", "y"] });
        }

        Check("three.txt", tests);
    }

    [Fact]
    public void A_test_with_a_fault_and_a_power_cut() => Check("faults.txt", [StoredExample.Write(_store.Database, "C7", 7)]);

    [Fact]
    public void Tests_that_have_what_few_have() => Check("rare.txt", RareTests.Write(_store.Database));

    [Fact]
    public void Fifty_tests_are_a_report_and_fifty_one_are_refused()
    {
        new HandMadeLog(CellKind.Symmetric, 100_000_000).Write(_store);
        using var reader = new TestReader(_store.Database);
        StoredTest test = reader.List().Single();
        string html = TestReport.Render(_store.Database, [.. Enumerable.Repeat(test, 50)], Head);
        Assert.Equal(50, Regex.Count(html, "<h2>unnamed, test 07070707</h2>"));
        Assert.Throws<FigureException>(() => TestReport.Render(_store.Database, [.. Enumerable.Repeat(test, 51)], Head));
    }

    /// <summary>Elements of a line each; a digit that hangs on the version of a program is none of a test.</summary>
    private void Check(string file, IReadOnlyList<StoredTest> tests)
    {
        string html = TestReport.Render(_store.Database, tests, Head);
        html = Regex.Replace(html, "(<svg[^>]*>).*?</svg>", "$1</svg>", RegexOptions.Singleline);
        html = Regex.Replace(html, "<style>.*?</style>", "<style/>", RegexOptions.Singleline);
        html = html.Replace(MethodsPage.Html, "[methods]", StringComparison.Ordinal);
        html = Regex.Replace(html, "(</(p|h1|h2|h3|tr|figure|table|details|section|pre|figcaption)>)\n?", "$1\n");
        html = Regex.Replace(html, $"((?:<tr>.*\n){{{Ends}}})((?:<tr>.*\n){{{Ends},}})((?:<tr>.*\n){{{Ends}}})",
            table => $"{table.Groups[1]}[{table.Groups[2].Value.Count(letter => letter == '\n')} rows]\n{table.Groups[3]}");
        GoldenText.Check(html, "tests", "SolidCell.Reports.Tests", "Pages", "Whole", file);
    }
}
