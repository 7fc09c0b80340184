using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Randomness;

public class PortableMathTests
{
    [Fact]
    public void Exponential_and_logarithm_are_those_of_mathematics()
    {
        var random = new Xoshiro256(1);
        for (int at = 0; at < 10_000; at++)
        {
            double x = random.Between(-100, 100);
            Assert.InRange(PortableMath.Exp(x) / Math.Exp(x), 1 - 1e-12, 1 + 1e-12);
            double y = random.LogBetween(1e-12, 1e12);
            Assert.InRange(PortableMath.Log(y) - Math.Log(y), -1e-12, 1e-12);
        }
    }

    [Fact]
    public void Ends_of_the_range_are_numbers()
    {
        Assert.Equal((0.0, 0.0, 1.0), (PortableMath.Exp(-1000), PortableMath.Pow(0, 2), PortableMath.Pow(3, 0)));
        Assert.True(double.IsFinite(PortableMath.Exp(1000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Log(0));
    }

    [Fact]
    public void Lognormal_scatter_has_median_1_and_its_deviation()
    {
        var random = new Xoshiro256(2);
        double[] values = [.. Enumerable.Range(0, 20_000).Select(_ => random.Scatter(0.3)).Order()];
        Assert.Equal(1, values[10_000], 0.02);
        Assert.Equal(Math.Exp(0.3), values[(int)(20_000 * 0.8413)], 0.03);
    }
}
