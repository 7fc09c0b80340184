using System.Text.RegularExpressions;
using System.Xml.Linq;
using SolidCell.Host.Demo.Report;
using SolidCell.Host.Tests.Demo;

namespace SolidCell.Host.Tests.Reports;

public class HtmlReportTests
{
    private static readonly string Html = HtmlReport.Render(HandMadeResults.Summary());

    [Fact]
    public void The_report_fetches_nothing_from_anywhere() =>
        Assert.DoesNotMatch(@"https?:|src=|href=|url\(|@import", Html);

    [Fact]
    public void Every_cell_has_one_drawing_that_is_well_formed_with_trace_staircase_and_short()
    {
        XElement svg = XElement.Parse(Regex.Match(Html, "<svg.*?</svg>", RegexOptions.Singleline).Value);
        string[] classes = [.. svg.Elements("path").Select(path => (string)path.Attribute("class")!)];
        Assert.Contains("voltage", classes);
        Assert.Contains("current", classes);
        Assert.Contains("hard", classes);
    }

    [Fact]
    public void No_two_ticks_of_a_test_of_minutes_read_the_same()
    {
        XElement svg = XElement.Parse(CellPlot.Render(HandMadeResults.Summary().Cells[0], new PlotScale(0.01, 0.3, 1)));
        string[] times = [.. svg.Elements("text").GroupBy(text => (string)text.Attribute("y")!).Single(line => line.Count() == 5).Select(text => text.Value)];
        Assert.Equal(times.Distinct(), times);
    }

    [Fact]
    public void The_report_is_made_for_light_and_dark() => Assert.Contains("prefers-color-scheme:dark", Html, StringComparison.Ordinal);

    [Fact]
    public void A_name_cannot_bring_markup_along() =>
        Assert.DoesNotContain("<script", HtmlReport.Render(HandMadeResults.Summary("<script>alert(1)</script>")), StringComparison.Ordinal);

    [Fact]
    public void The_report_says_that_agreement_with_the_paper_is_no_validation_of_the_physics() =>
        Assert.Contains("regression check of the whole chain, from protocol to report, and no validation of the physics", Html, StringComparison.Ordinal);

    [Theory]
    [InlineData(58.2, 60)]
    [InlineData(0.24, 0.3)]
    [InlineData(1, 1)]
    [InlineData(9.5, 10)]
    public void Axes_end_on_round_numbers(double value, double end) => Assert.Equal(end, PlotScale.RoundUp(value), 9);
}
