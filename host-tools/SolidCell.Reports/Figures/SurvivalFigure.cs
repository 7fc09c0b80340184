using System.Globalization;
using SolidCell.Analysis.Comparison;
using SolidCell.Analysis.Survival;
using SolidCell.Plotting.Figures;

namespace SolidCell.Reports.Figures;

/// <summary>
/// The share of cells that have not failed, by groups, after Kaplan and Meier: over the time to the first hard short, or over other
/// quantities that cells fail at. Open circles are cells that had not failed when their test ended; the label says how likely chance alone
/// makes such a difference (log-rank).
/// </summary>
public static class SurvivalFigure
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["ccd_soft_ma_cm2"] = "First short (mA/cm²)",
        ["ccd_hard_ma_cm2"] = "First hard short (mA/cm²)",
        ["soft_short_h"] = "First short (h)",
        ["hard_short_h"] = "Time to first hard short (h)",
    };

    /// <summary>One panel, without intervals.</summary>
    public static Figure Of(IReadOnlyList<StoredTestSource> tests) => Of(tests, ["hard_short_h"], false);

    /// <summary>
    /// A panel for the first short of any kind and one for the first hard one, with the 95 % interval of each share: over the current
    /// density where every test is a staircase, else over time.
    /// </summary>
    public static Figure OfShorts(IReadOnlyList<StoredTestSource> tests) => Of(tests,
        tests.All(test => test.Measures().Result.CriticalCurrent is not null)
            ? ["ccd_soft_ma_cm2", "ccd_hard_ma_cm2"] : ["soft_short_h", "hard_short_h"], true);

    private static Figure Of(IReadOnlyList<StoredTestSource> tests, IReadOnlyList<string> names, bool hasIntervals)
    {
        IReadOnlyList<ComparedQuantity> all = ComparedQuantity.Of(TestGroup.Of(tests.Select(test => test.Measures())));
        ComparedQuantity[] shown = [.. names.Select(name => all.First(one => one.Quantity.Name == name))];
        return new Figure([.. shown.Select(compared => Panel(compared, hasIntervals))])
        {
            Columns = shown.Length,
            Description = "Survival of cells: " + string.Join(", ", shown[0].Groups.Select(group => group.Group)),
        };
    }

    private static Panel Panel(ComparedQuantity compared, bool hasIntervals)
    {
        double end = compared.Groups.SelectMany(group => group.Cells).Select(cell => cell.Value).Where(value => value > 0)
            .DefaultIfEmpty(1).Max();
        return new Panel(new Axis(Labels[compared.Quantity.Name] + Words(compared.LogRank), 0, end * 1.05),
            new Axis("Surviving fraction", 0, 1.05),
            [.. compared.Groups.SelectMany(Curves), .. hasIntervals ? compared.Groups.Select(Intervals) : []])
        {
            HasLegend = true,
        };
    }

    private static IEnumerable<Curve> Curves(GroupValue group, int index)
    {
        SurvivalCurve curve = group.Summary.Curve;
        double last = group.Cells.Max(cell => cell.Value);
        double[] values = [0, .. curve.Steps.Select(step => step.Value), last];
        double[] shares = [1, .. curve.Steps.Select(step => step.Share), curve.ShareAt(last)];
        string name = string.Create(CultureInfo.InvariantCulture, $"{group.Group} (n = {curve.Count})");
        yield return new Curve(values, shares) { Colour = index, Name = name, Look = CurveLook.Steps };
        Lifetime[] alive = [.. group.Cells.Where(cell => cell.IsCensored)];
        yield return new Curve([.. alive.Select(cell => cell.Value)], [.. alive.Select(cell => curve.ShareAt(cell.Value))])
        {
            Colour = index,
            Look = CurveLook.Circles,
        };
    }

    /// <summary>A vertical stroke at each step.</summary>
    private static Curve Intervals(GroupValue group, int index)
    {
        IReadOnlyList<SurvivalStep> steps = group.Summary.Curve.Steps;
        return new Curve([.. steps.SelectMany(step => new[] { step.Value, step.Value, step.Value })],
            [.. steps.SelectMany(step => new[] { step.Low, step.High, double.NaN })])
        {
            Colour = index,
        };
    }

    private static string Words(LogRank? found) =>
        found is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; log-rank p = {found.Probability:G2}");
}
