using System.Globalization;
using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Plotting.Figures;

namespace SolidCell.Reports.Figures;

/// <summary>Figures over cycles: capacity and efficiency, charge and discharge curves, overpotential.</summary>
internal static class CycleFigures
{
    private const double LeastEfficiency = 80;
    private const double MostEfficiency = 105;

    /// <summary>Discharge capacity of each cycle (filled) and its coulombic efficiency (open, on the right axis).</summary>
    public static Figure Capacity(FigureRequest options, IReadOnlyList<CycledTest> tests)
    {
        RefuseSymmetric(tests);
        string unit = Unit(tests);
        return FigureLayout.Of(options.Layout, tests, shown => new Panel(
            new Axis("Cycle number") { IsCount = true },
            new Axis($"Capacity ({unit})", 0,
                tests.SelectMany(test => test.Cycles).Select(cycle => cycle.Discharge).OfType<HalfCycle>()
                    .Select(half => Of(half, unit)).Where(capacity => capacity > 0)
                    .DefaultIfEmpty(1).Max() * 1.1),
            [.. shown.SelectMany((test, index) => Curves(test, index, unit))])
        {
            Right = new Axis("Coulombic efficiency (%)", LeastEfficiency, MostEfficiency),
            HasLegend = shown.Count > 1,
        }, "Capacity over cycles");
    }

    /// <summary>Voltage over capacity, charge and discharge of each chosen cycle in one colour.</summary>
    public static Figure Curves(FigureRequest options, IReadOnlyList<CycledTest> tests)
    {
        RefuseSymmetric(tests);
        string unit = Unit(tests);
        return FigureLayout.Of(options.Layout == FigureLayouts.Overlaid ? FigureLayouts.Multiples : options.Layout,
            tests, shown => new Panel(
            new Axis($"Capacity ({unit})"),
            new Axis("Cell voltage (V)"),
            [.. shown.SelectMany(test => options.Cycles.SelectMany((number, index) => Curves(test, number, index, unit)))])
            {
                HasLegend = true,
            }, "Voltage over capacity");
    }

    /// <summary>The mean voltage of each complete half-cycle of a symmetric cell, over time.</summary>
    public static Figure Overpotential(FigureRequest options, IReadOnlyList<CycledTest> tests) =>
        OverTime(options, tests, half => half.OverpotentialMillivolts, "Overpotential (mV)", "Overpotential over time");

    /// <summary>The area specific resistance of each complete half-cycle of a symmetric cell, over time.</summary>
    public static Figure Resistance(FigureRequest options, IReadOnlyList<CycledTest> tests) =>
        OverTime(options, tests, half => half.OhmSquareCentimetres, "ASR (Ω cm²)", "Area specific resistance over time");

    private static Figure OverTime(
        FigureRequest options, IReadOnlyList<CycledTest> tests, Func<HalfCycle, double?> value, string label, string description)
    {
        RefuseOthers(tests);
        if (tests.All(test => test.HalfCycles.Count == 0))
        {
            throw new FigureException(
                $"{string.Join(", ", tests.Select(test => test.Name))}: there is no half-cycle to draw; draw it with --kind voltage.");
        }

        return FigureLayout.Of(
            options.Layout, tests, shown => new Panel(
                new Axis("Time (h)"), new Axis(label),
                [.. shown.Select((test, index) => Points(test.HalfCycles.Where(half => half.IsComplete), half => half.StartHours,
                    value) with { Colour = index, Name = test.Name, Look = CurveLook.Dots })])
            {
                HasLegend = shown.Count > 1,
            },
            description);
    }

    private static IEnumerable<Curve> Curves(CycledTest test, int index, string unit)
    {
        Cycle[] whole = [.. test.Cycles.Where(cycle => cycle.IsComplete)];
        yield return Points(whole, cycle => cycle.Number, cycle => Of(cycle.Discharge!, unit)) with
        {
            Colour = index,
            Name = test.Name,
            Look = CurveLook.Dots,
        };
        yield return Points(whole, cycle => cycle.Number, cycle => cycle.CoulombicEfficiencyPercent) with
        {
            Colour = index,
            Look = CurveLook.Circles,
            IsOnRight = true,
        };
    }

    private static IEnumerable<Curve> Curves(CycledTest test, int number, int index, string unit)
    {
        Cycle cycle = Find(test, number);
        string name = number.ToString(CultureInfo.InvariantCulture);
        yield return Curve(test, cycle.Charge, unit) with { Colour = index, Name = name };
        yield return Curve(test, cycle.Discharge!, unit) with { Colour = index };
    }

    /// <exception cref="FigureException">It has no such cycle with a charge and a discharge.</exception>
    public static Cycle Find(CycledTest test, int number) =>
        test.Cycles.FirstOrDefault(cycle => cycle.Number == number && cycle.Discharge is not null)
        ?? throw new FigureException(
            $"{test.Name} has no cycle {number} with a charge and a discharge; it has {test.Cycles.Count(one => one.IsComplete)}.");

    private static Curve Curve(CycledTest test, HalfCycle half, string unit)
    {
        double factor = PerMilliampHour(half, unit);
        return Plotting.Figures.Curve.OfRanges([.. test.Source.VoltsOverCharge(half).Select(range => range with { X = range.X * factor })]);
    }

    private static Curve Points<T>(IEnumerable<T> items, Func<T, double> x, Func<T, double?> y)
    {
        T[] all = [.. items];
        return new Curve([.. all.Select(x)], [.. all.Select(item => y(item) ?? double.NaN)]);
    }

    public static string Unit(IReadOnlyList<CycledTest> tests) =>
        tests.All(test => test.HalfCycles.All(half => half.MilliampHoursPerGram is not null)) ? "mAh/g" : "mAh/cm²";

    /// <summary>What a mAh of this half-cycle is in a unit; 0 where none has passed.</summary>
    public static double PerMilliampHour(HalfCycle half, string unit) => half.MilliampHours > 0 ? Of(half, unit) / half.MilliampHours : 0;

    private static double Of(HalfCycle half, string unit) =>
        unit == "mAh/g" ? half.MilliampHoursPerGram!.Value : half.MilliampHoursPerSquareCentimetre;

    public static void RefuseSymmetric(IReadOnlyList<CycledTest> tests)
    {
        if (tests.FirstOrDefault(test => test.Source.Test.CellKind == CellKind.Symmetric) is { } symmetric)
        {
            throw new FigureException(
                $"{symmetric.Name} is a symmetric cell, which has no capacity; draw it with --kind voltage or --kind overpotential.");
        }
    }

    private static void RefuseOthers(IReadOnlyList<CycledTest> tests)
    {
        if (tests.FirstOrDefault(test => test.Source.Test.CellKind != CellKind.Symmetric) is { } other)
        {
            throw new FigureException(
                $"{other.Name} is no symmetric cell: its voltage is no overpotential; draw it with --kind voltage, capacity or curves.");
        }
    }
}
