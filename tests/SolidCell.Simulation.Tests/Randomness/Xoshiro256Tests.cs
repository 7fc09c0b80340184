using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Tests.Randomness;

public sealed class Xoshiro256Tests
{
    /// <summary>
    /// The words of the authors' C program, seeded by splitmix64 from 0, from the documentation of other implementations.
    /// </summary>
    [Fact]
    public void The_words_are_those_of_the_published_generator()
    {
        var random = new Xoshiro256(0);

        Assert.Equal([0x99EC5F36CB75F2B4UL, 0xBF6E1F784956452AUL, 0x1A5F849D4933E6E0UL, 0x6AA594F1262D2D2CUL],
            Enumerable.Range(0, 4).Select(_ => random.Next()));
    }

    [Fact]
    public void A_branch_is_a_generator_of_its_own_and_leaves_the_trunk_as_it_is()
    {
        var random = new Xoshiro256(5);
        ulong first = random.Branch(1).Next();

        Assert.Equal(first, random.Branch(1).Next());
        Assert.NotEqual(first, random.Branch(2).Next());
        Assert.Equal(new Xoshiro256(5).Next(), random.Next());
        Assert.NotEqual(first, random.Branch(1).Next());
    }

    [Fact]
    public void Numbers_are_spread_as_their_name_says()
    {
        var random = new Xoshiro256(1);
        double[] uniform = Draw(random.Uniform);
        double[] between = Draw(() => random.Between(-3, 5));
        double[] normal = Draw(random.Gaussian);
        double[] factors = Draw(() => random.LogBetween(0.01, 100));
        double[] scatter = Draw(() => random.Scatter(0.3));

        Assert.InRange(uniform.Min(), 0, 0.001);
        Assert.InRange(uniform.Max(), 0.999, 1);
        Assert.Equal(0.5, uniform.Average(), 0.01);
        Assert.InRange(between.Min(), -3, -2.99);
        Assert.InRange(between.Max(), 4.99, 5);
        Assert.Equal(0, normal.Average(), 0.02);
        Assert.Equal(1, normal.Average(value => value * value), 0.02);
        Assert.InRange(normal.Max(), 3, 5);
        Assert.Equal(0.5, factors.Count(value => value < 1) / (double)factors.Length, 0.01);
        Assert.InRange(factors.Min(), 0.01, 0.0101);
        Assert.InRange(factors.Max(), 99, 100);
        Assert.Equal(0.5, scatter.Count(value => value < 1) / (double)scatter.Length, 0.02);
        Assert.Equal(Math.Exp(0.9), scatter.Max(), 1e-9);
        Assert.Equal(Math.Exp(-0.9), scatter.Min(), 1e-9);
        Assert.Equal(0.3, Math.Sqrt(scatter.Average(value => Math.Log(value) * Math.Log(value))), 0.01);
    }

    [Fact]
    public void The_exponential_is_0_far_down_and_bounded_far_up_and_the_logarithm_takes_numbers_above_0_only()
    {
        Assert.Equal(0, PortableMath.Exp(-700.1));
        Assert.Equal(1, PortableMath.Exp(-700) / Math.Exp(-700), 1e-10);
        Assert.Equal(PortableMath.Exp(700), PortableMath.Exp(5000));
        Assert.Equal(1, PortableMath.Exp(0));
        Assert.Equal(0, PortableMath.Log(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Log(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PortableMath.Log(-1));
        Assert.Equal((0, 0, 1), (PortableMath.Pow(0, 2), PortableMath.Pow(-1, 2), PortableMath.Pow(5, 0)));
        Assert.Equal(8, PortableMath.Pow(2, 3), 1e-11);
    }

    private static double[] Draw(Func<double> next) => [.. Enumerable.Range(0, 20_000).Select(_ => next())];
}
