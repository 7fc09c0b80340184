using SolidCell.Hardware.Verification.Figures;

namespace SolidCell.Hardware.Verification.Tests.Figures;

/// <summary>What the figures come to, as hardware/README.md has it.</summary>
public sealed class FigureSummaryTests
{
    private const string Page = "a\n<!-- summary: written by hardware-check -->\nold\n<!-- /summary -->\nb\n";

    private static readonly Figure Kept = new("noise", "Quiet", 1, "uV", 2);

    [Fact]
    public void A_miss_is_listed_with_its_reason()
    {
        string page = FigureSummary.Into(Page, [Kept, new Figure("mains", "Loud", 3, "uV", 2, FigureSense.AtMost, "because")]);
        Assert.Contains("1 of 2 limits are kept.", page, StringComparison.Ordinal);
        Assert.Contains("| mains: Loud | 3 uV | at most 2 uV | because |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_miss_there_is_no_table_of_them()
    {
        string page = FigureSummary.Into(Page, [Kept]);
        Assert.Contains("1 of 1 limits are kept.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not kept", page, StringComparison.Ordinal);
        Assert.EndsWith("<!-- /summary -->\nb\n", page, StringComparison.Ordinal);
    }
}
