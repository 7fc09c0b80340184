namespace SolidCell.Analysis.Survival;

/// <summary>How often cells of the first group fail against those of the second, at any moment; below 1 the first lives longer.</summary>
/// <param name="Ratio">exp((O - E) / V) of the log-rank test (Peto).</param>
/// <param name="Low">Lower end of the 95 % interval, exp((O - E) / V - 1.96 / sqrt(V)).</param>
/// <param name="High">Upper end.</param>
public sealed record HazardRatio(double Ratio, double Low, double High)
{
    private const double Z = 1.959964;

    internal static HazardRatio Of(double observedLessExpected, double variance)
    {
        double log = observedLessExpected / variance, reach = Z / Math.Sqrt(variance);
        return new HazardRatio(Math.Exp(log), Math.Exp(log - reach), Math.Exp(log + reach));
    }
}
