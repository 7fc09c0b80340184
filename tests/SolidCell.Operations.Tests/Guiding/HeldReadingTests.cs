using SolidCell.Operations.Guiding;

namespace SolidCell.Operations.Tests.Guiding;

/// <summary>Means and standard errors of what was shown.</summary>
public sealed class HeldReadingTests
{
    /// <summary>By hand: ten of 1 V and ten of 3 V are 2 V, sqrt(20 / 19 / 20) = 0.2294 V off; the current a thousandth of it.</summary>
    [Fact]
    public void Twenty_samples_have_a_mean_and_its_standard_error()
    {
        (long, long)[] samples =
            [.. Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? 1_000_000L : 3_000_000, i % 2 == 0 ? 1_000L : 3_000))];
        var reading = HeldReading.Of(samples);
        Assert.Equal(2, reading.Volts, 1e-12);
        Assert.Equal(0.002, reading.Milliamps, 1e-12);
        Assert.Equal(Math.Sqrt(1 / 19.0), reading.VoltsError, 1e-12);
        Assert.Equal(Math.Sqrt(1 / 19.0) / 1000, reading.MilliampsError, 1e-12);
    }

    [Fact]
    public void Nineteen_samples_are_too_few() => Assert.Contains("gave 19 good samples where 20 are needed",
        Assert.Throws<OperationException>(() => HeldReading.Of([.. Enumerable.Repeat((1L, 1L), 19)])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_force_is_a_mean_too_and_one_reading_has_no_error_that_is_known()
    {
        Assert.Equal(new ForceReading(7, 0), ForceReading.Of([7]));
        Assert.Equal(new ForceReading(2, 1), ForceReading.Of([1, 3]));
        Assert.Throws<OperationException>(() => ForceReading.Of([]));
    }

    [Theory]
    [InlineData(-2, 0.003, 0.0021, 0.02)]
    [InlineData(0, 0.001, 0.0001, 0)]
    public void The_limits_are_those_of_the_procedures(double value, double milliamps, double volts, double newtons)
    {
        Assert.Equal(milliamps, CalibrationLimits.Milliamps(value), 1e-12);
        Assert.Equal(volts, CalibrationLimits.Volts(value), 1e-12);
        Assert.Equal(newtons, CalibrationLimits.Newtons(value), 1e-12);
    }

    /// <summary>3 and twice 2.</summary>
    [Fact]
    public void Uncertainties_that_are_independent_add_as_squares() => Assert.Equal(5, CalibrationLimits.Expanded(3, 2), 1e-12);
}
