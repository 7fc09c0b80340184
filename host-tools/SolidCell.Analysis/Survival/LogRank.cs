using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace SolidCell.Analysis.Survival;

/// <summary>
/// Whether groups of cells survive differently: the log-rank test (N. Mantel, Cancer Chemother. Rep. 1966, 50, 163; R. and J. Peto, J. R.
/// Stat. Soc. A 1972, 135, 185). At each failure the failures d of all n cells at risk are expected in a group by its share of n; censored
/// cells are at risk up to where they were seen.
/// </summary>
/// <param name="Observed">Failures of each group.</param>
/// <param name="Expected">Failures that each group would have had if all survived alike.</param>
/// <param name="ChiSquare">Of the differences, with one degree of freedom less than groups.</param>
/// <param name="Probability">Of differences as large or larger by chance, by the chi-square distribution; rough below about five failures a
/// group.</param>
/// <param name="Hazard">For two groups, else null.</param>
public sealed record LogRank(
    IReadOnlyList<int> Observed, IReadOnlyList<double> Expected, double ChiSquare, double Probability, HazardRatio? Hazard)
{
    private const int LeastCells = 2;

    /// <summary>Null with fewer than two groups or cells in one, or where no cell failed while another group was at risk.</summary>
    public static LogRank? Of(IReadOnlyList<IReadOnlyCollection<Lifetime>> groups)
    {
        if (groups.Count < 2 || groups.Any(group => group.Count < LeastCells))
        {
            return null;
        }

        int free = groups.Count - 1;
        double[] expected = new double[groups.Count];
        Matrix<double> variance = Matrix<double>.Build.Dense(free, free);
        foreach (double at in groups.SelectMany(group => group).Where(cell => !cell.IsCensored).Select(cell => cell.Value).Distinct())
        {
            AddFailure(groups, at, expected, variance);
        }

        int[] observed = [.. groups.Select(group => group.Count(cell => !cell.IsCensored))];
        Vector<double> differences = Vector<double>.Build.Dense(free, group => observed[group] - expected[group]);
        if (!(variance.Determinant() > 1e-12))
        {
            return null;
        }

        double square = differences * variance.Solve(differences);
        return new LogRank(
            observed, expected, square, SpecialFunctions.GammaUpperRegularized(free / 2.0, square / 2),
            free == 1 ? HazardRatio.Of(differences[0], variance[0, 0]) : null);
    }

    private static void AddFailure(
        IReadOnlyList<IReadOnlyCollection<Lifetime>> groups, double at, double[] expected, Matrix<double> variance)
    {
        double[] atRisk = [.. groups.Select(group => (double)group.Count(cell => cell.Value >= at))];
        double all = atRisk.Sum(), failures = groups.Sum(group => group.Count(cell => !cell.IsCensored && cell.Value == at));
        double spread = all > 1 ? failures * (all - failures) / (all - 1) : 0;
        for (int one = 0; one < groups.Count; one++)
        {
            expected[one] += failures * atRisk[one] / all;
            for (int other = 0; one < variance.RowCount && other < variance.ColumnCount; other++)
            {
                variance[one, other] += spread * atRisk[one] / all * ((one == other ? 1 : 0) - (atRisk[other] / all));
            }
        }
    }
}
