using SolidCell.Analysis.Comparison;
using SolidCell.Reports.Pages;

namespace SolidCell.Reports.Tests.Pages;

/// <summary>A report says how its numbers were made in the words of docs/results.md.</summary>
public class MethodsPageTests
{
    [Fact]
    public void Tables_headings_and_paragraphs_become_html_and_links_their_words()
    {
        string html = MethodsPage.Render(
            "# X\n\n## Half-cycles\n\nAs in [ccd](ccd.md#a),\n`mv` < 1.\n\n| name | formula |\n|---|---|\n| `a` | b & c |\n| d_e | f |\n\n```\nx\n```\n");
        Assert.Equal(
            """
            <h3>Half-cycles</h3>
            <p>As in ccd, mv &lt; 1.</p>
            <div class="scroll"><table class="words"><thead><tr><th scope="col">name</th><th scope="col">formula</th></tr></thead><tbody>
            <tr><th scope="row">a</th><td>b &amp; c</td></tr>
            <tr><th scope="row">d_e</th><td>f</td></tr>
            </tbody></table></div>

            """, html, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void The_page_defines_every_number_that_cells_are_compared_by() =>
        Assert.All(Quantity.All,
            quantity => Assert.Contains(quantity.Name, File.ReadAllText(Repository.PathTo("docs/results.md")), StringComparison.Ordinal));

    [Fact]
    public void The_page_of_the_program_is_the_page_of_the_repository() =>
        Assert.Equal(MethodsPage.Render(File.ReadAllText(Repository.PathTo("docs/results.md")).ReplaceLineEndings("\n")), MethodsPage.Html);
}
