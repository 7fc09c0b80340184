using System.Globalization;

namespace SolidCell.Impedance.Fitting;

/// <summary>
/// Of an arc whose top lies above the data only the foot is seen, R (1 - (j omega tau)^n), and in one spectrum its exponent and time
/// constant run along a ridge: with 0.77 in place of 0.9 the foot takes a tenth of the next arc with it. Both belong to the electrolyte, so
/// the spectra of a series are taken to share them. Where they agree, each fit gets what the others know as two more measurements.
/// </summary>
internal static class SharedFoot
{
    /// <summary>Fewer spectra share nothing.</summary>
    public const int FewestSpectra = 3;

    private const int MostSteps = 12;
    private const int MostHalvings = 5;

    /// <summary>Longest step of ln tau and of ln n.</summary>
    private static readonly double[] LongestStep = [0.7, 0.06];

    /// <summary>The search ends when a step is below this part of the errors.</summary>
    private const double Settled = 0.05;

    /// <summary>
    /// The spectra contradict common values when these cost so many standard deviations more than their degrees of freedom.
    /// </summary>
    private const double Contradiction = 3;

    public static IReadOnlyList<ModelFit> Apply(ModelFit[] fits)
    {
        if (fits.Length < FewestSpectra || fits.Select(fit => fit.Model).Distinct().Count() > 1)
        {
            return fits;
        }

        for (int arc = 1; arc <= fits[0].Model.Arcs; arc++)
        {
            if (2 * fits.Count(fit => IsAbove(fit.Fit, arc)) > fits.Length && Share(fits, arc) is { } shared)
            {
                return shared;
            }
        }

        return fits;
    }

    private static bool IsAbove(FitResult fit, int arc) => 2 * Math.PI * fit[$"tau{arc}"].Value * fit.Spectrum.HighestHertz < 1;

    /// <summary>Null where the spectra do not agree.</summary>
    private static ModelFit[]? Share(ModelFit[] fits, int arc)
    {
        int place = Enumerable.Range(0, fits[0].Fit.Parameters.Count).First(i => fits[0].Fit.Parameters[i].Parameter.Name == $"tau{arc}");
        double[] common = [Median(fits, place), Math.Min(-1e-3, Median(fits, place + 1))];
        HeldFoot[] held = Search(fits, place, common);
        int free = 2 * (fits.Length - 1);
        if (held.Sum(one => one.Cost) > free + (Contradiction * Math.Sqrt(2 * free)))
        {
            return null;
        }

        TwoByTwo all = held.Aggregate(default(TwoByTwo), (sum, one) => sum + one.Information);
        string said = string.Create(CultureInfo.InvariantCulture,
            $"n{arc} = {Math.Exp(common[1]):0.000} and tau{arc} = {Math.Exp(common[0]):g2} s are shared by the series: the top of arc {arc} lies above the data; the intervals hold those of each spectrum alone");
        return [.. fits.Select((fit, i) => fit with { Fit = held[i].WithOthers(common, all), Alone = fit.Fit, Shared = said })];
    }

    /// <summary>Newton's steps on the sum of all, halved where one goes too far. Leaves the common values in place.</summary>
    private static HeldFoot[] Search(ModelFit[] fits, int place, double[] common)
    {
        HeldFoot[] now = Hold(fits, place, common);
        for (int step = 0; step < MostSteps; step++)
        {
            TwoByTwo information = now.Aggregate(default(TwoByTwo), (sum, one) => sum + one.Information);
            double[] move = [.. information.Solve([now.Sum(one => -one.Slope[0]), now.Sum(one => -one.Slope[1])])
                .Select((value, i) => Math.Clamp(value, -LongestStep[i], LongestStep[i]))];
            if (information.Square(move) < Settled * Settled || !Step(fits, place, common, move, ref now))
            {
                break;
            }
        }

        return now;
    }

    private static bool Step(ModelFit[] fits, int place, double[] common, double[] move, ref HeldFoot[] now)
    {
        double cost = now.Sum(one => one.Cost);
        for (double part = 1; part > Math.Pow(0.5, MostHalvings); part /= 2)
        {
            double[] next = [common[0] + (part * move[0]), Math.Min(0, common[1] + (part * move[1]))];
            HeldFoot[] tried = Hold(fits, place, next);
            if (tried.Sum(one => one.Cost) < cost)
            {
                (now, common[0], common[1]) = (tried, next[0], next[1]);
                return true;
            }
        }

        return false;
    }

    private static HeldFoot[] Hold(ModelFit[] fits, int place, double[] common) =>
        [.. fits.Select(fit => new HeldFoot(fit.Fit, place, common))];

    private static double Median(ModelFit[] fits, int place)
    {
        double[] sorted = [.. fits.Select(fit => Math.Log(fit.Fit.Values[place])).Order()];
        return sorted[sorted.Length / 2];
    }
}
