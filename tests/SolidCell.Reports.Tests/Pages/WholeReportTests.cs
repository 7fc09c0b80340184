using System.Text.RegularExpressions;
using SolidCell.Reports.Pages;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Reports.Tests.Pages;

/// <summary>
/// Whole reports of tests that were written by hand, as texts in Whole: a line for each element. What is in the figures stands in
/// Figures/Drawn, and how numbers are made in docs/results.md; both are left out here, and so are the style and the program's versions.
/// </summary>
public sealed class WholeReportTests : IDisposable
{
    private static readonly ReportHead Head = new("A day", "1.2.3", new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero));
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

    /// <summary>Elements of a line each; a digit that hangs on the version of a program is none of a test.</summary>
    private void Check(string file, IReadOnlyList<StoredTest> tests)
    {
        string html = TestReport.Render(_store.Database, tests, Head);
        html = Regex.Replace(html, "<svg.*?</svg>", "<svg/>", RegexOptions.Singleline);
        html = Regex.Replace(html, "<style>.*?</style>", "<style/>", RegexOptions.Singleline);
        html = html.Replace(MethodsPage.Html, "[methods]", StringComparison.Ordinal);
        html = Regex.Replace(html, "(</(p|h1|h2|h3|tr|figure|table|details|section|pre|figcaption)>)\n?", "$1\n");
        GoldenText.Check(html, "tests", "SolidCell.Reports.Tests", "Pages", "Whole", file);
    }
}
