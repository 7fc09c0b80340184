using SolidCell.Core.Measurement;

namespace SolidCell.Replay.Tests;

/// <summary>A row is a voltage under 1 mA of the sign that stands before it: "+0.1" at 1 mA, "-0.1" at -1 mA; "against" is the other way.</summary>
public sealed class KindSurveyTests
{
    [Fact]
    public void A_full_cell_is_above_1_9_V_and_the_reason_has_its_range_from_the_first_row_on()
    {
        KindProposal found = Of([(3.3, 1), (3.5, 1), (3.9, -1), (3.6, -1)]);
        Assert.Equal((CellKind.Full, "the voltage under current is 3.3 to 3.9 V"), (found.Kind, found.Reason));
        Assert.Equal("the voltage under current is 3.4 to 4.1 V", Of([(4.1, 1), (3.5, 1), (3.9, -1), (3.4, -1)]).Reason);
    }

    [Fact]
    public void A_thousandth_of_the_largest_current_and_less_is_none()
    {
        Assert.Equal(CellKind.Full, Of([(3.5, 1), (3.5, 1), (0, 0.001), (0, -0.001)]).Kind);
        Assert.NotEqual(CellKind.Full, Of([(3.5, 1), (3.5, 1), (0, 0.0011), (0, -0.0011)]).Kind);
        Assert.Equal(new KindProposal(CellKind.Symmetric, "no current flows") { IsGuess = true }, Of([(1, 0), (2, 0)]));
    }

    [Theory]
    [InlineData(-0.049, CellKind.Half)]
    [InlineData(-0.05, CellKind.Symmetric)]
    public void A_half_cell_stays_above_minus_50_mV(double lowest, CellKind kind) =>
        Assert.Equal(kind, Of([(0.4, 1), (0.4, 1), (0.4, -1), (0.4, -1), (lowest, 1)]).Kind);

    [Theory]
    [InlineData(5, CellKind.Half)]
    [InlineData(6, CellKind.Symmetric)]
    public void Three_of_four_rows_with_the_sign_of_the_current_are_a_polarising_cell(int with, CellKind kind) =>
        Assert.Equal(kind, Of([.. Rows(with, 0.4, 1), .. Rows(8 - with, 0.4, -1)]).Kind);

    /// <summary>Volts under positive and under negative current.</summary>
    [Theory]
    [InlineData(0.3, 0.3, CellKind.Symmetric)]
    [InlineData(0.301, 0.301, CellKind.Half)]
    [InlineData(0.2, 0.16, CellKind.Symmetric)]
    [InlineData(0.2, 0.159, CellKind.Half)]
    [InlineData(-0.04, 0.04, CellKind.Symmetric)]
    public void A_small_voltage_that_is_the_same_in_both_directions_has_no_sign_and_is_no_half_cell(
        double plus, double minus, CellKind kind)
    {
        KindProposal found = Of([.. Rows(8, plus, 1), .. Rows(8, minus, -1)]);
        Assert.Equal((kind, kind == CellKind.Symmetric, kind == CellKind.Symmetric), (found.Kind, found.IsOdd, found.IsGuess));
    }

    [Fact]
    public void No_voltage_has_no_sign() => Assert.Equal(CellKind.Half, Of([.. Rows(3, 0.4, 1), .. Rows(2, -0.01, -1),
        .. Rows(3, 0, 1)]).Kind);

    [Fact]
    public void One_way_makes_a_half_cell_only_above_half_a_volt_and_without_a_row_the_other_way()
    {
        Assert.Equal(CellKind.Symmetric, Of(Rows(8, -0.01, 1)).Kind);
        Assert.Equal(CellKind.Half, Of(Rows(10, 0.6, 1)).Kind);
        Assert.Equal(CellKind.Symmetric, Of([.. Rows(9, 0.6, 1), .. Rows(1, 0.6, -1)]).Kind);
    }

    [Fact]
    public void The_usual_voltage_is_that_of_the_middle_row_by_size()
    {
        KindProposal found = Of([(-0.6, 1), (0.04, 1), (0.01, 1), (-0.02, -1), (0.03, 1)]);
        Assert.Equal((CellKind.AnodeFree, "the voltage has the sign of the current, 30 mV as a rule, and stood 0.6 V against it at first"), (found.Kind, found.Reason));
    }

    [Theory]
    [InlineData(3, CellKind.AnodeFree)]
    [InlineData(2, CellKind.Symmetric)]
    public void What_stood_against_it_at_first_polarises_in_three_of_four_rows(int with, CellKind kind) =>
        Assert.Equal(kind, Of([(-0.6, 1), .. Rows(with, 0.03, 1), .. Rows(3 - with, -0.01, 1)]).Kind);

    [Theory]
    [InlineData(5, 5, 0.15, CellKind.AnodeFree)]
    [InlineData(5, 4, 0.15, CellKind.Symmetric)]
    [InlineData(4, 6, 0.15, CellKind.Symmetric)]
    [InlineData(5, 5, 0.1, CellKind.Symmetric)]
    public void Five_rows_that_stand_more_than_100_mV_against_it_make_a_collector(int against, int with, double least, CellKind kind)
    {
        KindProposal found = Of([(-0.3, 1), (-least, 1), .. Rows(against - 2, -0.2, 1), .. Rows(with, 0.03, 1)]);
        Assert.Equal(kind, found.Kind);
        Assert.Equal(kind == CellKind.AnodeFree, found.Reason == "the voltage stood 0.15 V and more against the current at first, and went through 0 V");
    }

    [Theory]
    [InlineData(0.75, CellKind.Symmetric)]
    [InlineData(0.76, CellKind.AnodeFree)]
    public void A_cut_off_is_three_times_as_high_as_the_other_direction_goes(double highest, CellKind kind)
    {
        Assert.Equal(kind, Of([.. Rows(10, 0.03, 1), .. Rows(10, -0.03, -1), (-0.25, -1), (highest, 1)]).Kind);
        Assert.Equal(kind, Of([.. Rows(10, 0.03, 1), .. Rows(10, -0.03, -1), (0.25, 1), (-highest, -1)]).Kind);
    }

    [Theory]
    [InlineData(9, CellKind.AnodeFree)]
    [InlineData(8, CellKind.Symmetric)]
    public void A_cut_off_counts_where_three_of_four_rows_polarise(int with, CellKind kind) =>
        Assert.Equal(kind, Of([(0.06, 1), (0.7, 1), .. Rows(with - 2, -0.06, -1), .. Rows(12 - with, 0.04, -1)]).Kind);

    /// <summary>A first row, then a voltage under 1 mA of each direction.</summary>
    [Theory]
    [InlineData(3.9, 3.9, 3.9, "symmetric anode-free")]
    [InlineData(0.9, 0.9, 0.9, "symmetric anode-free")]
    [InlineData(0.05, 0.05, -0.05, "full half")]
    [InlineData(-0.6, 0.05, -0.05, "symmetric full half")]
    [InlineData(0.05, 0.05, double.NaN, "")]
    [InlineData(0.05, double.NaN, double.NaN, "")]
    public void Data_contradict_a_kind_where_they_are_surely_of_another_one(double first, double plus, double minus, string contradicted)
    {
        KindProposal proposal = Of([(first, double.IsNaN(plus) ? 0 : 1), .. Rows(8, plus, 1), .. Rows(8, minus, -1)]);
        CellKind[] kinds = [CellKind.Symmetric, CellKind.AnodeFree, CellKind.Full, CellKind.Half];
        Assert.Equal(contradicted, string.Join(' ', kinds.Where(proposal.Contradicts).Select(CellKindName.Of)));
    }

    private static IEnumerable<(double Volts, double Milliamps)> Rows(int count, double volts, double milliamps) =>
        Enumerable.Repeat((volts, milliamps), count);

    private static KindProposal Of(IEnumerable<(double Volts, double Milliamps)> rows) => MadeTrace.Read(rows, KindSurvey.Of);
}
