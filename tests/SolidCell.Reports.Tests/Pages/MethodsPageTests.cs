using SolidCell.Analysis.Comparison;
using SolidCell.Reports.Pages;

namespace SolidCell.Reports.Tests.Pages;

/// <summary>A report says how its numbers were made in the words of docs/results.md.</summary>
public class MethodsPageTests
{
    [Fact]
    public void Tables_headings_and_paragraphs_become_html_and_links_their_words()
    {
        string html =
            MethodsPage.Render(
                "# X\n\n## Half-cycles\n\nAs in [ccd](ccd.md#a), `mv` < 1.\n\n| name | formula |\n|---|---|\n| `a` | b & c |\n");
        Assert.Contains("<h3>Half-cycles</h3>", html, StringComparison.Ordinal);
        Assert.Contains("<p>As in ccd, mv &lt; 1.</p>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">a</th><td>b &amp; c</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_defines_every_number_that_cells_are_compared_by() =>
        Assert.All(Quantity.All,
            quantity => Assert.Contains(quantity.Name, File.ReadAllText(Repository.PathTo("docs/results.md")), StringComparison.Ordinal));

    [Fact]
    public void The_page_of_the_program_is_the_page_of_the_repository() =>
        Assert.Equal(MethodsPage.Render(File.ReadAllText(Repository.PathTo("docs/results.md")).ReplaceLineEndings("\n")), MethodsPage.Html);
}
