using System.Globalization;
using SolidCell.Plotting.Figures;

namespace SolidCell.Reports.Figures;

/// <summary>Current density over voltage of the sweeps, the last cycles each in a colour; each test has its panel.</summary>
internal static class VoltammogramFigure
{
    private const int MostCycles = 3;

    /// <exception cref="FigureException">A test has no sweep.</exception>
    public static Figure Of(FigureRequest request, IReadOnlyList<StoredTestSource> tests)
    {
        string layout = request.Layout == FigureLayouts.Overlaid ? FigureLayouts.Multiples : request.Layout;
        return FigureLayout.Of(layout, tests, shown => Panel(shown[0]), "Current density over voltage");
    }

    private static Panel Panel(StoredTestSource test)
    {
        (long Cycle, Curve Swept)[] cycles = [.. test.Sweeps().TakeLast(MostCycles)];
        return cycles.Length == 0
            ? throw new FigureException($"{test.Name} has no voltage sweep.")
            : new Panel(new Axis("Cell voltage (V)"), new Axis("Current density (mA/cm²)"),
                [.. cycles.Select((cycle, index) => cycle.Swept with
                {
                    Colour = index,
                    Name = cycle.Cycle.ToString(CultureInfo.InvariantCulture),
                })])
            {
                HasLegend = true,
            };
    }
}
