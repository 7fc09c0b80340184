using SolidCell.Hardware.Catalogue;

namespace SolidCell.Hardware.Tests.Catalogue;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("22R", 22)]
    [InlineData("4k7", 4700)]
    [InlineData("29R4", 29.4)]
    [InlineData("1M", 1e6)]
    [InlineData("100nF", 100e-9)]
    [InlineData("4u7F", 4.7e-6)]
    [InlineData("12pF", 12e-12)]
    public void A_value_is_read_as_people_write_it(string text, double value) => Assert.Equal(value, Quantities.Of(text), value * 1e-12);

    [Fact]
    public void A_text_without_a_unit_is_refused() => Assert.Throws<ArgumentException>(() => Quantities.Of("100"));

    [Theory]
    [InlineData("10k", "ERA6ARB103V")]
    [InlineData("300R", "ERA6ARB301V")]
    [InlineData("383k", "ERA6ARB3833V")]
    [InlineData("34k8", "ERA6ARB3482V")]
    [InlineData("196R", "ERA6ARB1960V")]
    [InlineData("29R4", "ERA6ARB29R4V")]
    public void A_part_number_follows_the_makers_code(string value, string mpn) => Assert.Equal(mpn, Passives.Precision(value).Mpn);

    [Theory]
    [InlineData("100nF", "CC0805KRX7R9BB104")]
    [InlineData("470nF", "CC0805KRX7R9BB474")]
    public void A_capacitors_part_number_follows_the_makers_code(string value, string mpn) =>
        Assert.Equal(mpn, Passives.Ceramic(value).Mpn);
}
