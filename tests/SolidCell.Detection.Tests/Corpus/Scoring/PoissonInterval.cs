using System.Globalization;

namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>
/// 95 % interval of a rate of events that were counted (F. Garwood, Biometrika 28, 437, 1936): between the means at which so many events or
/// more, and so many or fewer, come with 2.5 %.
/// </summary>
public static class PoissonInterval
{
    private const double Tail = 0.025;
    private const int Halvings = 60;

    /// <summary>Bounds of the mean number of events.</summary>
    public static (double Low, double High) Of(int events)
    {
        double most = (2 * events) + 20;
        double low = events == 0 ? 0 : Solve(mean => 1 - AtMost(events - 1, mean) < Tail, most);
        return (low, Solve(mean => AtMost(events, mean) > Tail, most));
    }

    /// <summary>"0.00 to 0.36" events in each unit of time.</summary>
    public static string Words(int events, double units)
    {
        (double low, double high) = Of(events);
        return string.Create(CultureInfo.InvariantCulture, $"{low / units:0.00} to {high / units:0.00}");
    }

    /// <summary>Where a condition that holds for small means ceases to.</summary>
    private static double Solve(Func<double, bool> isBelow, double most)
    {
        double low = 0, high = most;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (low + high) / 2;
            (low, high) = isBelow(middle) ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Probability of so many events or fewer.</summary>
    private static double AtMost(int events, double mean)
    {
        double term = Math.Exp(-mean), sum = term;
        for (int count = 1; count <= events; count++)
        {
            term *= mean / count;
            sum += term;
        }

        return sum;
    }
}
