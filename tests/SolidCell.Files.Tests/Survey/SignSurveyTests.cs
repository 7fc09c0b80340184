using SolidCell.Files.Survey;

namespace SolidCell.Files.Tests.Survey;

/// <summary>Whether a positive current charges: by a state column, capacities or the voltage of a full cell; 20 to 1 is clear.</summary>
public sealed class SignSurveyTests
{
    [Theory]
    [InlineData(21, -1, 20, -1, "FromState")]
    [InlineData(20, -1, 20, -1, "AsWritten")]
    [InlineData(21, -1, 19, -1, "AsWritten")]
    [InlineData(21, 0, 1, -20, "Turned")]
    [InlineData(21, -1, 1, -20, "Turned")]
    [InlineData(21, -1, 1, -19, "AsWritten")]
    [InlineData(0, 0, 1, -21, "Turned")]
    [InlineData(0, 0, 1, -20, "AsWritten")]
    [InlineData(0, -1, 1, -21, "AsWritten")]
    [InlineData(0, -50, 50, 0, "AsWritten")]
    [InlineData(5, 0, 0, 0, "Turned")]
    public void A_state_column_proves_it(double discharge, double negativeDischarge, double charge, double negativeCharge, string rule)
    {
        var sign = new SignSurvey();
        Take(sign, -1, double.NaN, discharge, negativeDischarge);
        Take(sign, 1, double.NaN, charge, negativeCharge);
        Assert.Equal(rule, $"{sign.Judge().Rule}");
    }

    [Theory]
    [InlineData(21, 0, 1, -20, "Turned")]
    [InlineData(20, -1, 1, -20, "AsWritten")]
    [InlineData(0, -50, 50, 0, "AsWritten")]
    public void Capacities_that_grow_prove_it_too(
        double discharge, double negativeDischarge, double charge, double negativeCharge, string rule)
    {
        var sign = new SignSurvey();
        Take(sign, double.NaN, -1, discharge, negativeDischarge);
        Take(sign, double.NaN, 1, charge, negativeCharge);
        Assert.Equal(rule, $"{sign.Judge().Rule}");
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, "6%")]
    public void A_twentieth_of_the_discharge_may_be_positive_and_more_is_told(double percent, string? words)
    {
        var sign = new SignSurvey();
        Take(sign, 1, double.NaN, 10, 0);
        Take(sign, -1, double.NaN, percent, percent - 100);
        (SignRule rule, string? told) = sign.Judge();
        Assert.Equal(SignRule.AsWritten, rule);
        Assert.Equal(words is null, told is null);
        Assert.Contains(words ?? "", told ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "AsWritten")]
    [InlineData(5, "Turned")]
    public void A_full_cell_whose_voltage_falls_half_a_volt_with_a_positive_current_is_discharged(int rows, string rule)
    {
        var sign = new SignSurvey();
        for (int i = 0; i < rows; i++)
        {
            sign.Take(4 - (0.25 * i), 1, double.NaN, double.NaN);
        }

        Assert.Equal(rule, $"{sign.Judge().Rule}");
        Assert.Equal(rule == "Turned", sign.Judge().Words is not null);
    }

    [Fact]
    public void A_cell_of_less_than_a_volt_proves_nothing_and_nor_does_one_row_that_is_wrong()
    {
        var low = new SignSurvey();
        var spike = new SignSurvey();
        for (int i = 0; i < 9; i++)
        {
            low.Take(1 - (0.1 * i), 1, double.NaN, double.NaN);
            spike.Take(i == 5 ? 1.5 : 4, 1, double.NaN, double.NaN);
        }

        Assert.Equal((SignRule.AsWritten, null), low.Judge());
        Assert.Equal((SignRule.AsWritten, null), spike.Judge());
    }

    [Fact]
    public void A_negative_current_that_lowers_the_voltage_is_as_it_should_be()
    {
        var sign = new SignSurvey();
        for (int i = 0; i < 9; i++)
        {
            sign.Take(4 - (0.25 * i), -1, double.NaN, double.NaN);
        }

        Assert.Equal((SignRule.AsWritten, null), sign.Judge());
    }

    [Fact]
    public void A_current_of_one_sign_with_a_voltage_that_goes_both_ways_has_lost_its_sign()
    {
        (SignRule rule, string? words) = Sawtooth(isGrowing: false).Judge();
        Assert.Equal(SignRule.AsWritten, rule);
        Assert.StartsWith("the current never changes its sign while the voltage goes both ways", words, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_given_the_sign_of_the_capacity_that_grows()
    {
        (SignRule rule, string? words) = Sawtooth(isGrowing: true).Judge();
        Assert.Equal(SignRule.FromCapacity, rule);
        Assert.StartsWith("the current carries no sign; it was given that of the capacity that grows", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(401, false)]
    public void A_current_is_of_one_sign_when_less_than_a_four_hundredth_has_the_other(double positive, bool isTwoSided)
    {
        var sign = new SignSurvey();
        sign.Take(double.NaN, positive, double.NaN, double.NaN);
        sign.Take(double.NaN, -1, double.NaN, double.NaN);
        Assert.Equal(!isTwoSided, sign.IsOneSided);
        Assert.False(new SignSurvey().IsOneSided);
    }

    /// <summary>A full cell between 2 and 3.25 V, up and down, always with 1 A.</summary>
    private static SignSurvey Sawtooth(bool isGrowing)
    {
        var sign = new SignSurvey();
        for (int i = 0; i <= 11; i++)
        {
            double volts = i <= 5 ? 2 + (0.25 * i) : 3.25 - (0.25 * (i - 5));
            sign.Take(volts, 1, double.NaN, !isGrowing ? double.NaN : i <= 5 ? 1 : -1);
        }

        return sign;
    }

    private static void Take(SignSurvey sign, double direction, double growth, double positive, double negative)
    {
        sign.Take(double.NaN, positive, direction, growth);
        sign.Take(double.NaN, negative, direction, growth);
    }
}
