using System.Globalization;
using SolidCell.Analysis.Comparison;
using SolidCell.Analysis.Survival;
using SolidCell.Plotting.Figures;

namespace SolidCell.Reports.Figures;

/// <summary>
/// The share of cells without a hard short over time, by groups, after Kaplan and Meier. Open circles are cells that were still alive when
/// their test ended; above the panel stands how likely chance alone makes such a difference (log-rank).
/// </summary>
internal static class SurvivalFigure
{
    public static Figure Of(IReadOnlyList<StoredTestSource> tests)
    {
        Quantity hours = Quantity.All.First(quantity => quantity.Name == "hard_short_h");
        ComparedQuantity compared = ComparedQuantity.Of(TestGroup.Of(tests.Select(test => test.Measures())))
            .First(one => one.Quantity == hours);
        double end = compared.Groups.SelectMany(group => group.Cells).Max(cell => cell.Value);
        return new Figure(
        [
            new Panel(new Axis("Time to first hard short (h)", 0, end * 1.05),
                new Axis("Surviving fraction", 0, 1.05), [.. compared.Groups.SelectMany(Curves)])
            {
                HasLegend = true,
                Title = Words(compared.LogRank),
            },
        ])
        {
            Description = "Survival of cells: " + string.Join(", ", compared.Groups.Select(group => group.Group)),
        };
    }

    private static IEnumerable<Curve> Curves(GroupValue group, int index)
    {
        SurvivalCurve curve = group.Summary.Curve;
        double last = group.Cells.Max(cell => cell.Value);
        double[] hours = [0, .. curve.Steps.Select(step => step.Value), last];
        double[] shares = [1, .. curve.Steps.Select(step => step.Share), curve.ShareAt(last)];
        string name = string.Create(CultureInfo.InvariantCulture, $"{group.Group} (n = {curve.Count})");
        yield return new Curve(hours, shares) { Colour = index, Name = name, Look = CurveLook.Steps };
        Lifetime[] alive = [.. group.Cells.Where(cell => cell.IsCensored)];
        yield return new Curve([.. alive.Select(cell => cell.Value)], [.. alive.Select(cell => curve.ShareAt(cell.Value))])
        {
            Colour = index,
            Look = CurveLook.Circles,
        };
    }

    private static string Words(LogRank? found) => found is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"log-rank: χ² = {found.ChiSquare:F2}, p = {found.Probability:G2}");
}
