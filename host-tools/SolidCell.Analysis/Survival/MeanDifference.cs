using MathNet.Numerics.Distributions;

namespace SolidCell.Analysis.Survival;

/// <summary>How the means of two groups differ (B. L. Welch, Biometrika 1947, 34, 28): the groups may spread differently.</summary>
/// <param name="Value">Mean of the first less that of the second.</param>
/// <param name="Low">Lower end of the 95 % interval, by Student's t with Welch's degrees of freedom.</param>
/// <param name="High">Upper end.</param>
/// <param name="Probability">Of a difference as large or larger by chance.</param>
public sealed record MeanDifference(double Value, double Low, double High, double Probability)
{
    /// <summary>Null where a group has fewer than two values, or nothing spreads.</summary>
    public static MeanDifference? Of(Spread? first, Spread? second)
    {
        if (first?.StandardDeviation is not { } one || second?.StandardDeviation is not { } other || (one == 0 && other == 0))
        {
            return null;
        }

        double a = one * one / first.Count, b = other * other / second.Count, error = Math.Sqrt(a + b);
        double freedom = (a + b) * (a + b) / ((a * a / (first.Count - 1)) + (b * b / (second.Count - 1)));
        double difference = first.Mean - second.Mean, reach = StudentT.InvCDF(0, 1, freedom, 0.975) * error;
        return new MeanDifference(difference, difference - reach, difference + reach,
            2 * StudentT.CDF(0, 1, freedom, -Math.Abs(difference) / error));
    }
}
