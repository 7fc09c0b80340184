using System.Text.RegularExpressions;
using System.Xml.Linq;
using SolidCell.Host.Demo.Report;

namespace SolidCell.Host.Tests.Demo;

public class HtmlReportTests
{
    private static readonly string Html = HtmlReport.Render(HandMadeResults.Summary());

    [Fact]
    public void The_report_fetches_nothing_from_anywhere() =>
        Assert.DoesNotMatch(@"https?:|src=|href=|url\((?!#)|@import", Html);

    [Fact]
    public void Every_cell_has_one_drawing_that_is_well_formed_with_trace_staircase_and_short()
    {
        XElement svg = XElement.Parse(Regex.Match(Html, "<svg.*?</svg>", RegexOptions.Singleline).Value);
        string[] strokes = [.. svg.Descendants("path").Select(path => (string?)path.Attribute("stroke") ?? "")];
        Assert.All(["var(--curve-1)", "var(--curve-2)", "var(--hard)"], colour => Assert.Contains(colour, strokes));
        Assert.Equal("hard short after 6.500 h at 0.40 mA/cm²", Assert.Single(svg.Descendants("title")).Value);
        Assert.All(["Voltage (mV)", "(mA/cm²)", "Time (h)"],
            words => Assert.Contains(words, svg.Descendants("text").Select(text => text.Value)));
    }

    [Fact]
    public void The_report_is_made_for_light_and_dark() => Assert.Contains("prefers-color-scheme:dark", Html, StringComparison.Ordinal);

    [Fact]
    public void A_name_cannot_bring_markup_along() =>
        Assert.DoesNotContain("<script", HtmlReport.Render(HandMadeResults.Summary("<script>alert(1)</script>")), StringComparison.Ordinal);

    [Fact]
    public void The_report_says_that_agreement_with_the_paper_is_no_validation_of_the_physics() =>
        Assert.Contains("regression check of the whole chain, from protocol to report, and no validation of the physics", Html,
            StringComparison.Ordinal);
}
