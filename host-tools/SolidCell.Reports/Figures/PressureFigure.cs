using SolidCell.Plotting.Figures;
using SolidCell.Plotting.Reduction;

namespace SolidCell.Reports.Figures;

/// <summary>Voltage over time, and the stack pressure in a panel below; each test has the two panels, over one time axis.</summary>
internal static class PressureFigure
{
    private const int MostMarks = 40;
    private const double VoltageShare = 0.6;
    private const double PressureShare = 0.45;

    public static Figure Of(IReadOnlyList<StoredTestSource> tests)
    {
        PlotSource[] sources = [.. tests.Select(test => test.Read())];
        Axis hours =
            new("Time (h)", 0, sources.SelectMany(source => source.HoursAndVolts).Select(range => range.X).DefaultIfEmpty().Max() * 1.01);
        return new Figure(
            [.. tests.Zip(sources)
                .SelectMany((one, index) =>
                    Panels(one.First, one.Second, hours, tests.Count > 1 ? $"({(char)('a' + index)}) {one.First.Name}" : ""))])
        {
            SharesX = true,
            Description = "Voltage and stack pressure over time: " + string.Join(", ", tests),
        };
    }

    private static IEnumerable<Panel> Panels(StoredTestSource test, PlotSource source, Axis hours, string title)
    {
        IReadOnlyList<ValueRange> pressure = test.HoursAndMegapascals();
        if (pressure.Count == 0)
        {
            throw new FigureException($"{test.Name}: no stack pressure was measured.");
        }

        bool isVolts = VoltageFigure.IsInVolts([source]);
        ShortMark[] marks = [.. source.Shorts.OrderByDescending(mark => mark.IsHard).Take(MostMarks)];
        yield return new Panel(hours, VoltageFigure.Volts([source], isVolts), [VoltageFigure.VoltageCurve(source.HoursAndVolts, isVolts)])
        {
            Shorts = marks,
            HasLegend = marks.Length > 0,
            Title = title,
            HeightShare = VoltageShare,
        };
        yield return new Panel(hours, new Axis("Pressure (MPa)"), [Curve.OfRanges(pressure) with { Colour = 2 }])
        {
            Shorts = marks,
            HeightShare = PressureShare,
        };
    }
}
