namespace SolidCell.Simulation.Randomness;

/// <summary>Distributions over orders of magnitude.</summary>
public static class Distributions
{
    /// <summary>Every factor between the two is as likely as any other.</summary>
    public static double LogBetween(this Xoshiro256 random, double low, double high) =>
        PortableMath.Exp(random.Between(PortableMath.Log(low), PortableMath.Log(high)));

    /// <summary>A lognormal factor with median 1 and this relative standard deviation, cut at three deviations.</summary>
    public static double Scatter(this Xoshiro256 random, double relative) =>
        PortableMath.Exp(relative * Math.Clamp(random.Gaussian(), -3, 3));
}
