using SolidCell.Hardware.Verification.Figures;

namespace SolidCell.Hardware.Verification.Tests.Figures;

public sealed class FigureTests
{
    private static readonly Figure Known = new("check", "figure", 2, "nA", 1, FigureSense.AtMost, "why");

    [Fact]
    public void A_value_that_is_no_number_keeps_no_limit() => Assert.False((Known with { Value = double.NaN, KnownMiss = "" }).IsAsStated);

    [Fact]
    public void A_known_miss_that_is_kept_is_out_of_date() => Assert.False((Known with { Value = 0.5 }).IsAsStated);

    [Fact]
    public void A_figure_that_moved_is_told() =>
        Assert.Equal(["changed: check, figure: 2 is now 3 nA"], FigureFile.Differences([Known], [Known with { Value = 3 }]));

    [Fact]
    public void The_scatter_of_versions_is_no_change() => Assert.Empty(FigureFile.Differences([Known], [Known with { Value = 2.05 }]));

    [Fact]
    public void A_page_without_its_marks_is_refused() =>
        Assert.Throws<VerificationException>(() => FigureTable.Into("nothing here", [Known]));

    [Fact]
    public void The_table_of_the_page_is_that_of_the_file()
    {
        string page = File.ReadAllText(HardwareFolder.PathTo("spice", "README.md"));
        Assert.Equal(FigureTable.Into(page, FigureFile.Read()), page);
    }

    [Fact]
    public void Every_limit_of_the_committed_figures_is_kept_or_explained() =>
        Assert.All(FigureFile.Read(), figure => Assert.True(figure.IsAsStated, figure.Name));
}
