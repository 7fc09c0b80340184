using SolidCell.Analysis.Comparison;
using SolidCell.Analysis.Results;
using SolidCell.Analysis.Shorts;
using SolidCell.Protocols.Results;
using SolidCell.Store.Reading;
using TestResult = SolidCell.Analysis.Results.TestResult;

namespace SolidCell.Analysis.Tests.Comparison;

/// <summary>Groups of cells by hand.</summary>
public class ComparedQuantityTests
{
    /// <summary>Two bare cells that shorted at 300 and 400 h, two coated ones that were alive at 1000 h.</summary>
    private static readonly TestMeasures[] Tests = [Test("a", "bare", 300), Test("b", "bare", 400), Test("c", "coated", null),
        Test("d", "coated", null)];

    [Fact]
    public void Cells_that_are_alive_are_censored_and_make_the_mean_a_lower_bound()
    {
        ComparedQuantity hours = Compared("hard_short_h");
        Assert.Equal(["bare", "coated"], hours.Groups.Select(group => group.Group));
        Assert.Equal((350, 1000), (hours.Groups[0].Summary.Values!.Mean, hours.Groups[1].Summary.Values!.Mean));
        Assert.Equal((0, 2), (hours.Groups[0].Summary.Curve.Censored, hours.Groups[1].Summary.Curve.Censored));
        Assert.Equal((300, null), (hours.Groups[0].Summary.Curve.Median, hours.Groups[1].Summary.Curve.Median));
    }

    /// <summary>By hand: at 300 h E = 2/4, V = 1/4; at 400 h E = 1/3, V = 2/9; (2 - 5/6)^2 / (17/36) = 2.882.</summary>
    [Fact]
    public void Groups_differ_by_their_survival()
    {
        ComparedQuantity hours = Compared("hard_short_h");
        Assert.Equal(49 / 17.0, hours.LogRank!.ChiSquare, 9);
        Assert.Null(hours.Difference);
    }

    [Fact]
    public void A_test_without_a_group_stands_for_itself() =>
        Assert.Equal(["bare", "e"], TestGroup.Of([Tests[0], Test("e", "", 1)]).Select(group => group.Name));

    [Fact]
    public void A_quantity_that_no_test_has_is_left_out() =>
        Assert.DoesNotContain(ComparedQuantity.Of(TestGroup.Of(Tests)), compared => compared.Quantity.Name == "ccd_hard_ma_cm2");

    [Fact]
    public void The_table_has_a_row_for_each_group_and_says_how_sure_the_difference_is()
    {
        string[][] rows = [.. ComparisonTable.Rows([Compared("hard_short_h")]).Select(row => row.ToArray())];
        Assert.Equal(["time to the first hard short", "h", "bare", "2", "0", "350.0", "70.7", "300.0 to 400.0", "300.0"], rows[0][..9]);
        Assert.StartsWith("p = 0.09, hazard ratio", rows[0][9], StringComparison.Ordinal);
        Assert.Equal(["", "", "coated", "2", "2", ">= 1000.0", "0.0", "1000.0 to 1000.0", "not reached", ""], rows[1]);
        Assert.Equal(0.0896, (double)ComparisonJson.Of([Compared("hard_short_h")])[0]!["log_rank"]!["p"]!, 4);
    }

    private static ComparedQuantity Compared(string name) =>
        ComparedQuantity.Of(TestGroup.Of(Tests)).Single(compared => compared.Quantity.Name == name);

    private static TestMeasures Test(string cell, string group, double? shortHours) => new(
        new StoredTest(new byte[16], "f", cell, 0, 100_000_000, 0, "p", "ended", DateTimeOffset.UnixEpoch) { Group = group },
        new TestResult
        {
            Kind = ResultKind.FirstShort,
            TestHours = shortHours ?? 1000,
            HalfStepMilliampHoursPerSquareCentimetre = 0.5,
            CumulativeMilliampHoursPerSquareCentimetre = 100,
            FirstHardShort = shortHours is { } hours ? new ShortOnset(ShortName.Hard, hours, 0.5, 0.2, hours / 2) : null,
        },
        []);
}
