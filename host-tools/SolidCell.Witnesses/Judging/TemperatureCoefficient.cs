using System.Globalization;
using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Judging;

/// <summary>
/// Ions conduct 4.2 % better for each kelvin, electrons in a metal do not: with 20, 30 or 50 % of the current in electrons ln ASR follows
/// the temperature by 3.3, 2.8 or 1.9 %/K. The slope is that of the changes from each half-cycle to the next of its direction, so that slow
/// growth falls out, and it has to have weakened within the test.
/// </summary>
internal static class TemperatureCoefficient
{
    private const double HealthyPerKelvin = -0.042;

    /// <summary>Weaker than this, two standard errors included, is less than a cell of ions: a fifth of the current is electrons.</summary>
    private const double WeakPerKelvin = -0.034;

    private const double MostError = 0.005;
    private const int LeastChanges = 16;
    private const int OutlierShare = 4;

    public static Witness Of(IReadOnlyList<HalfCyclePoint> points)
    {
        (double Kelvin, double Log, double Hours)[] changes = [.. Changes(points).OrderBy(change => change.Hours)];
        Slope early = Slope.Of([.. changes.Take(changes.Length / 2)]), late = Slope.Of([.. changes.Skip(changes.Length / 2)]);
        if (changes.Length < LeastChanges || !(early.Error <= MostError && late.Error <= MostError))
        {
            return new Witness(WitnessKind.TemperatureCoefficient, Verdict.NotJudged,
                "the temperature changed too little, or too few half-cycles were measured with it, to know the slope within 0.5 %/K");
        }

        string words = string.Create(CultureInfo.InvariantCulture,
            $"ln ASR follows the temperature by {100 * late.Value:0.0} +-{100 * late.Error:0.0} %/K in the second half of the test and by {100 * early.Value:0.0} +-{100 * early.Error:0.0} in the first; ions give about {100 * HealthyPerKelvin:0.0}");
        bool isWeak = late.Value - (2 * late.Error) > WeakPerKelvin
            && late.Value - early.Value > 2 * Math.Sqrt((late.Error * late.Error) + (early.Error * early.Error));
        return isWeak
            ? new Witness(WitnessKind.TemperatureCoefficient, Verdict.Suspects, words, changes[changes.Length / 2].Hours)
            : new Witness(WitnessKind.TemperatureCoefficient, Verdict.Silent, words);
    }

    private static IEnumerable<(double Kelvin, double Log, double Hours)> Changes(IReadOnlyList<HalfCyclePoint> points)
    {
        foreach (IGrouping<bool, HalfCyclePoint> direction in points.Where(point => point.DegreesCelsius is not null
            && point.OhmSquareCentimetres > 0).GroupBy(point => point.IsPositive))
        {
            HalfCyclePoint[] all = [.. direction];
            for (int i = 1; i < all.Length; i++)
            {
                double change = Math.Log(all[i].OhmSquareCentimetres / all[i - 1].OhmSquareCentimetres);
                if (all[i].HasCurrentOf(all[i - 1]) && Math.Abs(change) < 1.0 / OutlierShare)
                {
                    yield return (all[i].DegreesCelsius!.Value - all[i - 1].DegreesCelsius!.Value, change, all[i].StartHours);
                }
            }
        }
    }

    /// <summary>A line with its offset, by least squares; the error of one that nothing determines is no number.</summary>
    private sealed record Slope(double Value, double Error)
    {
        public static Slope Of(ReadOnlySpan<(double Kelvin, double Log, double Hours)> changes)
        {
            double meanKelvin = 0, meanLog = 0, squares = 0, products = 0, rest = 0;
            foreach ((double kelvin, double log, _) in changes)
            {
                (meanKelvin, meanLog) = (meanKelvin + (kelvin / changes.Length), meanLog + (log / changes.Length));
            }

            foreach ((double kelvin, double log, _) in changes)
            {
                squares += (kelvin - meanKelvin) * (kelvin - meanKelvin);
                products += (kelvin - meanKelvin) * (log - meanLog);
            }

            double slope = products / squares;
            foreach ((double kelvin, double log, _) in changes)
            {
                double off = log - meanLog - (slope * (kelvin - meanKelvin));
                rest += off * off;
            }

            return new Slope(slope, Math.Sqrt(rest / (changes.Length - 2) / squares));
        }
    }
}
