using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Units;

namespace SolidCell.Protocols.Tests.Units;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(1, "1 ms")]
    [InlineData(999, "999 ms")]
    [InlineData(1000, "1 s")]
    [InlineData(10_500, "10 s 500 ms")]
    [InlineData(60_000, "1 min")]
    [InlineData(5_400_000, "1 h 30 min")]
    [InlineData(3_600_000, "1 h")]
    [InlineData(3_601_000, "1 h 1 s")]
    [InlineData(3_661_001, "1 h 1 min")]
    [InlineData(230_400_000, "64 h")]
    public void A_duration_has_its_two_largest_parts(long milliseconds, string text) =>
        Assert.Equal(text, QuantityText.Duration(milliseconds));

    [Theory]
    [InlineData(10, "0.01 Hz")]
    [InlineData(999_999, "999.999 Hz")]
    [InlineData(1_000_000, "1 kHz")]
    [InlineData(200_000_000, "200 kHz")]
    public void A_frequency_of_a_thousand_hertz_is_one_in_kilohertz(long millihertz, string text) =>
        Assert.Equal(text, QuantityText.Frequency(millihertz));

    [Theory]
    [InlineData(CurrentUnit.Nanoamps, "-0.5 mA")]
    [InlineData(CurrentUnit.NanoampsPerSquareCentimetre, "-0.5 mA/cm2")]
    [InlineData(CurrentUnit.Nanowatts, "-0.5 mW")]
    [InlineData(CurrentUnit.NanowattsPerSquareCentimetre, "-0.5 mW/cm2")]
    [InlineData(CurrentUnit.MicroC, "-0.5 C")]
    public void A_current_has_its_unit(CurrentUnit unit, string text) =>
        Assert.Equal(text, QuantityText.Current(new CurrentAmount(unit, -500_000)));

    [Fact]
    public void The_other_quantities_have_theirs() => Assert.Equal(
        ["0.1 mV/s", "-0.02 V", "5.001 MPa", "30.5 degC", "0.000001", "1"],
        [QuantityText.SweepRate(100_000), QuantityText.Voltage(-20_000), QuantityText.Pressure(5001), QuantityText.Temperature(30_500),
            QuantityText.Number(0.000001m), QuantityText.Number(1.0000001m)]);
}
