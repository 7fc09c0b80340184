using SolidCell.Core.Measurement;

namespace SolidCell.Core.Tests.Measurement;

public sealed class IntMathTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-1, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(int.MinValue + 1, int.MaxValue)]
    [InlineData(int.MinValue, int.MaxValue)]
    public void A_magnitude_has_no_sign_and_stays_in_32_bits(int value, int magnitude)
    {
        Assert.Equal(magnitude, IntMath.Magnitude(value));
        Assert.Equal(Math.Abs((long)value), IntMath.Magnitude((long)value));
    }

    [Theory]
    [InlineData(-6, -5)]
    [InlineData(-5, -5)]
    [InlineData(0, 0)]
    [InlineData(7, 7)]
    [InlineData(8, 7)]
    public void A_number_is_brought_to_the_nearest_within_its_bounds(int value, int nearest)
    {
        Assert.Equal(nearest, IntMath.Clamp(value, -5, 7));
        Assert.Equal(nearest, IntMath.Clamp((long)value, -5, 7));
    }
}
