using SolidCell.Hardware.Verification.Checks;
using SolidCell.Hardware.Verification.Decks;

namespace SolidCell.Hardware.Verification.Tests.Decks;

public sealed class WaveformTests
{
    private static readonly double[][] Ramp = [[0, 0, 5], [1, 2, 5], [2, 4, 1], [3, 6, 0]];

    [Fact]
    public void A_charge_is_the_area_under_the_current() => Assert.Equal(8, Waveform.Integral(Ramp, 1, 3));

    [Fact]
    public void A_peak_is_the_greatest_magnitude_in_its_time() => Assert.Equal(4, Waveform.Peak(Ramp, 0, 2));

    [Fact]
    public void A_fall_is_dated_by_the_last_row_above() => Assert.Equal(1, Waveform.FallsBelow(Ramp, 0, 3, 2));

    [Fact]
    public void What_never_falls_has_no_time() => Assert.True(double.IsNaN(Waveform.FallsBelow(Ramp, 0, -1, 2)));

    /// <summary>An integrator with a pole at its crossover of 1 kHz has 45 degrees.</summary>
    [Fact]
    public void A_phase_margin_is_read_where_the_gain_is_one()
    {
        double[][] rows = [.. Enumerable.Range(0, 4001).Select(i =>
        {
            double f = Math.Pow(10, i / 1000.0) * 10;
            var gain = Math.Sqrt(2) * 1000 / (System.Numerics.Complex.ImaginaryOne * f)
                / (1 + (System.Numerics.Complex.ImaginaryOne * f / 1000));
            return new[] { f, gain.Real, gain.Imaginary };
        })];
        var (degrees, hertz) = StabilityCheck.Margin(rows);
        Assert.Equal(45, degrees, 0.3);
        Assert.Equal(1000, hertz, 5.0);
    }
}
