using System.Globalization;
using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Plotting.Figures;

namespace SolidCell.Host.Plot;

/// <summary>Figures over cycles: capacity and efficiency, charge and discharge curves, overpotential.</summary>
internal static class CycleFigures
{
    private const double LeastEfficiency = 80;
    private const double MostEfficiency = 105;

    /// <summary>Discharge capacity of each cycle (filled) and its coulombic efficiency (open, on the right axis).</summary>
    public static Figure Capacity(PlotOptions options, IReadOnlyList<CycledTest> tests)
    {
        RefuseSymmetric(tests);
        string unit = Unit(tests);
        return FigureLayout.Of(options.Layout, tests, shown => new Panel(
            new Axis("Cycle number"),
            new Axis($"Capacity ({unit})", 0, tests.SelectMany(test => test.Cycles).Select(cycle => Of(cycle.Discharge, unit)).DefaultIfEmpty(1).Max() * 1.1),
            [.. shown.SelectMany((test, index) => Curves(test, index, unit))])
        {
            Right = new Axis("Coulombic efficiency (%)", LeastEfficiency, MostEfficiency),
            HasLegend = shown.Count > 1,
        }, "Capacity over cycles");
    }

    /// <summary>Voltage over capacity, charge and discharge of each chosen cycle in one colour.</summary>
    public static Figure Curves(PlotOptions options, IReadOnlyList<CycledTest> tests)
    {
        RefuseSymmetric(tests);
        string unit = Unit(tests);
        return FigureLayout.Of(options.Layout == PlotLayouts.Overlaid ? PlotLayouts.Multiples : options.Layout, tests, shown => new Panel(
            new Axis($"Capacity ({unit})"),
            new Axis("Voltage (V vs Li⁺/Li)"),
            [.. shown.SelectMany(test => options.Cycles.SelectMany((number, index) => Curves(test, number, index, unit)))])
        {
            HasLegend = true,
        }, "Voltage over capacity");
    }

    /// <summary>The mean voltage of each half-cycle of a symmetric cell, over time.</summary>
    public static Figure Overpotential(PlotOptions options, IReadOnlyList<CycledTest> tests) =>
        FigureLayout.Of(options.Layout, tests, shown => new Panel(
            new Axis("Time (h)"),
            new Axis("Overpotential (mV)"),
            [.. shown.Select((test, index) => Points(test.HalfCycles.Where(half => half.IsComplete), half => half.StartHours, half => half.OverpotentialMillivolts) with { Colour = index, Name = test.Name, Look = CurveLook.Dots })])
        {
            HasLegend = shown.Count > 1,
        }, "Overpotential over time");

    private static IEnumerable<Curve> Curves(CycledTest test, int index, string unit)
    {
        Cycle[] whole = [.. test.Cycles.Where(cycle => cycle.IsComplete)];
        yield return Points(whole, cycle => cycle.Number, cycle => Of(cycle.Discharge, unit)) with { Colour = index, Name = test.Name, Look = CurveLook.Dots };
        yield return Points(whole, cycle => cycle.Number, cycle => cycle.CoulombicEfficiencyPercent) with { Colour = index, Look = CurveLook.Circles, IsOnRight = true };
    }

    private static IEnumerable<Curve> Curves(CycledTest test, int number, int index, string unit)
    {
        Cycle cycle = test.Cycles.FirstOrDefault(cycle => cycle.Number == number && cycle.Discharge is not null)
            ?? throw new UserErrorException($"{test.Name} has no cycle {number} with a charge and a discharge; it has {test.Cycles.Count(one => one.IsComplete)}.");
        string name = number.ToString(CultureInfo.InvariantCulture);
        yield return Curve(test, cycle.Charge, unit) with { Colour = index, Name = name };
        yield return Curve(test, cycle.Discharge!, unit) with { Colour = index };
    }

    private static Curve Curve(CycledTest test, HalfCycle half, string unit)
    {
        double factor = half.MilliampHours > 0 ? Of(half, unit) / half.MilliampHours : 0;
        return Plotting.Figures.Curve.OfRanges([.. test.Source.VoltsOverCharge(half).Select(range => range with { X = range.X * factor })]);
    }

    private static Curve Points<T>(IEnumerable<T> items, Func<T, double> x, Func<T, double?> y)
    {
        T[] all = [.. items];
        return new Curve([.. all.Select(x)], [.. all.Select(item => y(item) ?? double.NaN)]);
    }

    private static string Unit(IReadOnlyList<CycledTest> tests) =>
        tests.All(test => test.HalfCycles.All(half => half.MilliampHoursPerGram is not null)) ? "mAh/g" : "mAh/cm²";

    private static double Of(HalfCycle? half, string unit) =>
        half is null ? 0 : (unit == "mAh/g" ? half.MilliampHoursPerGram : half.MilliampHoursPerSquareCentimetre) ?? 0;

    private static void RefuseSymmetric(IReadOnlyList<CycledTest> tests)
    {
        if (tests.FirstOrDefault(test => test.Source.Test.CellKind == (int)CellKind.Symmetric) is { } symmetric)
        {
            throw new UserErrorException($"{symmetric.Name} is a symmetric cell, which has no capacity; draw it with --kind voltage or --kind overpotential.");
        }
    }
}
