namespace SolidCell.Dashboard.Tests.Scripts;

public sealed class FormatTests
{
    private static readonly PageScript Format = new("format.js");

    [Theory]
    [InlineData("null, 2", "–")]
    [InlineData("undefined, 2", "–")]
    [InlineData("NaN, 2", "–")]
    [InlineData("1.005, 1", "1.0")]
    [InlineData("-1.26, 1", "−1.3")]
    [InlineData("-0.001, 2", "0.00")]
    [InlineData("0.5, 1, true", "+0.5")]
    [InlineData("0, 1, true", "0.0")]
    public void A_number_has_a_true_minus_sign_no_negative_zero_and_a_dash_when_it_was_not_measured(string arguments, string expected) =>
        Assert.Equal(expected, Format.Of($"it.number({arguments})"));

    [Theory]
    [InlineData("null", """{"text":"–","unit":"V"}""")]
    [InlineData("0.0314", """{"text":"31.4","unit":"mV"}""")]
    [InlineData("-0.9999", """{"text":"−999.9","unit":"mV"}""")]
    [InlineData("1", """{"text":"1.0000","unit":"V"}""")]
    public void A_voltage_below_a_volt_is_in_millivolts(string volts, string expected) =>
        Assert.Equal(expected, Format.Of($"it.voltage({volts})"));

    [Theory]
    [InlineData("0.25", "2")]
    [InlineData("5", "0")]
    [InlineData("0.00001", "5")]
    [InlineData("0.000001", "5")]
    public void Ticks_have_as_many_decimals_as_tell_them_apart(string step, string decimals) =>
        Assert.Equal(decimals, Format.Of($"it.decimalsFor({step})"));

    [Theory]
    [InlineData("null", "–")]
    [InlineData("59.9", "59.9 s")]
    [InlineData("180", "3 min")]
    [InlineData("10799", "180.0 min")]
    [InlineData("10800", "3 h")]
    [InlineData("12600", "3.5 h")]
    [InlineData("360000", "100 h")]
    [InlineData("30, it.timeUnit(36000)", "0.0083 h")]
    [InlineData("0", "0 s")]
    public void A_duration_is_in_one_unit(string arguments, string expected) => Assert.Equal(expected, Format.Of($"it.duration({arguments})"));

    [Theory]
    [InlineData("null", "s")]
    [InlineData("179", "s")]
    [InlineData("180", "min")]
    [InlineData("10799", "min")]
    [InlineData("10800", "h")]
    public void All_times_of_a_test_are_in_the_one_unit_of_its_length(string seconds, string unit) =>
        Assert.Equal(unit, Format.Of($"it.timeUnit({seconds}).word"));

    [Fact]
    public void A_test_time_is_exact_enough_to_be_found() => Assert.Equal("1.5000 h", Format.Of("it.testTime(5400, it.timeUnit(20000))"));

    [Theory]
    [InlineData("'2 strip'", "strip")]
    [InlineData("'rest'", "rest")]
    [InlineData("null", "step")]
    public void The_word_of_a_step_is_its_name_without_its_number(string name, string word) =>
        Assert.Equal(word, Format.Of($"it.stepWord({name})"));

    [Theory]
    [InlineData("null", "unknown")]
    [InlineData("'2026-11-29T12:00:00Z'", "now")]
    [InlineData("'2026-11-29T11:59:50Z'", "12 s")]
    [InlineData("'2026-11-29T11:58:00Z'", "2 min")]
    [InlineData("'2026-11-29T09:00:00Z'", "3 h")]
    [InlineData("'2026-11-26T12:00:00Z'", "3 d")]
    [InlineData("'2026-11-29T13:00:00Z'", "now")]
    public void An_age_is_coarse_and_never_negative(string then, string expected) =>
        Assert.Equal(expected, Format.Of($"it.age({then}, Date.parse('2026-11-29T12:00:02Z'))"));

    [Fact]
    public void A_wall_time_is_sortable() => Assert.Equal("2026-01-05 07:08:09", Format.Of("it.wallTime('2026-01-05T07:08:09Z')"));

    [Theory]
    [InlineData("null", "–")]
    [InlineData("999", "999")]
    [InlineData("1234567", "1\u202f234\u202f567")]
    public void A_count_has_a_narrow_space_between_thousands(string value, string expected) =>
        Assert.Equal(expected, Format.Of($"it.count({value})"));
}
