namespace SolidCell.Files.Survey;

/// <summary>
/// How two measures of the same thing compare over a file: the median of their ratio over stretches long enough to say something.
/// </summary>
internal sealed class RatioSurvey(double enough)
{
    private const int MostStretches = 4096;

    /// <summary>Units that people confuse: milli, hours for seconds and the like, minutes.</summary>
    private static readonly double[] Factors = [1000, 3600, 60, 1e6, 24, 86400];

    private readonly List<double> _ratios = [];
    private double _one;
    private double _other;
    private int _keep = 1;
    private int _seen;

    /// <summary>Takes what both measured since the last call; nothing is taken where the second did not move.</summary>
    public void Take(double one, double other)
    {
        if (!(other > 0) || !(one >= 0))
        {
            return;
        }

        _one += one;
        _other += other;
        if (_other >= enough)
        {
            Keep(_one / _other);
            _one = _other = 0;
        }
    }

    /// <summary>Median of first to second; NaN when too little was seen.</summary>
    public double Median()
    {
        if (_ratios.Count == 0)
        {
            return double.NaN;
        }

        double[] sorted = [.. _ratios.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>The confusion that explains a ratio, as the factor the first is too large by; 1 when none does.</summary>
    public static double Confusion(double ratio, double within) =>
        Factors.SelectMany(factor => new[] { factor, 1 / factor }).FirstOrDefault(factor => Math.Abs((ratio / factor) - 1) < within, 1);

    private void Keep(double ratio)
    {
        if (_seen++ % _keep != 0)
        {
            return;
        }

        _ratios.Add(ratio);
        if (_ratios.Count == MostStretches)
        {
            _keep *= 2;
            List<double> half = [.. _ratios.Where((_, i) => i % 2 == 0)];
            _ratios.Clear();
            _ratios.AddRange(half);
        }
    }
}
