using System.Numerics;
using SolidCell.Impedance.Fixture;

namespace SolidCell.Impedance.Tests.Fixture;

public sealed class ToneFitTests
{
    [Fact]
    public void Two_tones_are_found_below_a_drift_that_bends()
    {
        (Complex[] phasors, double deviation) = ToneFit.Of(Samples(time => 5 - (3 * time) + (0.7 * time * time)
            + (2 * Math.Cos(2 * Math.PI * time)) + (4 * Math.Cos((6 * Math.PI * time) + (Math.PI / 2)))), [1, 3], 4);

        Assert.Equal(0, (phasors[0] - 2).Magnitude, 1e-9);
        Assert.Equal(0, (phasors[1] - new Complex(0, 4)).Magnitude, 1e-9);
        Assert.Equal(0, deviation, 1e-9);
    }

    /// <summary>A third tone of 0.1 is no part of the fit: a sum of squares of 100 times 0.005 over 93 free samples.</summary>
    [Fact]
    public void What_is_left_is_the_deviation_of_a_phasor()
    {
        (_, double deviation) = ToneFit.Of(Samples(time => 3 + (0.1 * Math.Cos(2 * Math.PI * 5 * time))), [1, 3], 4);

        Assert.Equal(Math.Sqrt(0.5 / 93 * 2 / 100), deviation, 1e-4);
    }

    private static (double, double)[] Samples(Func<double, double> value) =>
        [.. Enumerable.Range(0, 100).Select(k => (k * 0.04, value(k * 0.04)))];
}
