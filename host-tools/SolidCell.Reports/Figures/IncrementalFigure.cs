using System.Globalization;
using SolidCell.Analysis.Cycles;
using SolidCell.Plotting.Figures;

namespace SolidCell.Reports.Figures;

/// <summary>Incremental capacity dQ/dV of chosen cycles over voltage, discharge negative; each test has its panel.</summary>
internal static class IncrementalFigure
{
    private const double BinVolts = 0.01;

    public static Figure Of(FigureRequest request, IReadOnlyList<CycledTest> tests)
    {
        CycleFigures.RefuseSymmetric(tests);
        string layout = request.Layout == FigureLayouts.Overlaid ? FigureLayouts.Multiples : request.Layout;
        return FigureLayout.Of(layout, tests, shown => Panel(request, shown[0]), "Incremental capacity over voltage");
    }

    private static Panel Panel(FigureRequest request, CycledTest test)
    {
        string unit = CycleFigures.Unit([test]);
        return new Panel(
            new Axis("Cell voltage (V)"), new Axis($"dQ/dV ({unit}/V)"),
            [.. request.Cycles.SelectMany((number, index) => Curves(test, CycleFigures.Find(test, number), index, unit))])
        {
            HasLegend = true,
        };
    }

    private static IEnumerable<Curve> Curves(CycledTest test, Cycle cycle, int index, string unit)
    {
        string name = cycle.Number.ToString(CultureInfo.InvariantCulture);
        yield return Curve(test, cycle.Charge, unit) with { Colour = index, Name = name };
        yield return Curve(test, cycle.Discharge!, unit) with { Colour = index };
    }

    private static Curve Curve(CycledTest test, HalfCycle half, string unit)
    {
        double factor = CycleFigures.PerMilliampHour(half, unit);
        IReadOnlyList<CapacityPoint> points = IncrementalCapacity.Of([.. test.Source.Points(half)], BinVolts);
        return new Curve([.. points.Select(point => point.Volts)], [.. points.Select(point => point.MilliampHoursPerVolt * factor)]);
    }
}
