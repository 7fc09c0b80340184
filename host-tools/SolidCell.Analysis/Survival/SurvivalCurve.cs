namespace SolidCell.Analysis.Survival;

/// <summary>
/// Kaplan and Meier's estimate of the share of cells that survive (J. Am. Stat. Assoc. 1958, 53, 457): S = product of (1 - d/n) over the
/// failures so far, with d failures among n cells at risk. A censored cell is at risk up to where it was seen, and never a failure. The 95
/// % interval is Greenwood's, on the scale of log(-log S), so that it stays within 0 and 1. Where no cell is left Greenwood's variance says
/// nothing: the upper end is then that of none surviving among the n that failed, 1 - 0.025^(1/n) (Clopper and Pearson).
/// </summary>
public sealed class SurvivalCurve
{
    private const double Z = 1.959964;
    private const double Tail = 0.025;

    private SurvivalCurve(IReadOnlyList<SurvivalStep> steps, int count, int censored)
    {
        Steps = steps;
        Count = count;
        Censored = censored;
    }

    /// <summary>In rising order; empty when no cell failed.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    public int Count { get; }

    /// <summary>Cells that had not failed.</summary>
    public int Censored { get; }

    /// <summary>Where half of the cells or fewer are left; null when more than half survive all that was seen.</summary>
    public double? Median => Steps.FirstOrDefault(step => step.Share <= 0.5)?.Value;

    public static SurvivalCurve Of(IReadOnlyCollection<Lifetime> cells)
    {
        var steps = new List<SurvivalStep>();
        double share = 1, variance = 0;
        foreach (IGrouping<double, Lifetime> failed in cells.Where(cell => !cell.IsCensored).GroupBy(cell => cell.Value)
            .OrderBy(group => group.Key))
        {
            int atRisk = cells.Count(cell => cell.Value >= failed.Key), failures = failed.Count();
            share *= 1 - ((double)failures / atRisk);
            variance += atRisk == failures ? 0 : (double)failures / atRisk / (atRisk - failures);
            (double low, double high) = atRisk == failures
                ? (0, 1 - Math.Pow(Tail, 1.0 / (steps.Sum(step => step.Failures) + failures))) : Interval(share, variance);
            steps.Add(new SurvivalStep(failed.Key, atRisk, failures, share, low, high));
        }

        return new SurvivalCurve(steps, cells.Count, cells.Count(cell => cell.IsCensored));
    }

    /// <summary>Share that survives this value.</summary>
    public double ShareAt(double value) => Steps.LastOrDefault(step => step.Value <= value)?.Share ?? 1;

    private static (double Low, double High) Interval(double share, double variance)
    {
        double reach = Z * Math.Sqrt(variance) / Math.Abs(Math.Log(share));
        return (Math.Pow(share, Math.Exp(reach)), Math.Pow(share, Math.Exp(-reach)));
    }
}
