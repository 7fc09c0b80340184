namespace SolidCell.Analysis.Survival;

/// <summary>Values of several cells.</summary>
/// <param name="Count">n.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="StandardDeviation">Of the sample, with n - 1; null with fewer than two.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
public sealed record Spread(int Count, double Mean, double? StandardDeviation, double Minimum, double Maximum)
{
    /// <summary>Null without a value.</summary>
    public static Spread? Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
        {
            return null;
        }

        double mean = values.Average();
        double? deviation = values.Count < 2 ? null : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        return new Spread(values.Count, mean, deviation, values.Min(), values.Max());
    }
}
