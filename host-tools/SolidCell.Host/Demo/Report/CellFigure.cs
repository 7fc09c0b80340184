using System.Globalization;
using SolidCell.Analysis;
using SolidCell.Core.Detection;
using SolidCell.Plotting.Figures;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Demo.Report;

/// <summary>One cell: voltage over time with its shorts, and the current density staircase below.</summary>
internal static class CellFigure
{
    private const int MaximumMarks = 40;
    private const double StaircaseShare = 0.62;

    public static Figure Of(CellResult cell, PlotScale scale)
    {
        Axis hours = new("Time (h)", 0, scale.Hours);
        Curve voltage = Curve.OfRanges([.. cell.HoursAndVolts.Select(range => range with { Low = range.Low * 1000, High = range.High * 1000 })]);
        return new Figure(
        [
            new Panel(hours, new Axis("Voltage (mV)", scale.LowMillivolts, scale.HighMillivolts), [voltage]) { Shorts = Marks(cell.Shorts), HasLegend = cell.Shorts.Count > 0 },
            new Panel(hours, new Axis("Current\n(mA/cm²)", -scale.MilliampsPerSquareCentimetre, scale.MilliampsPerSquareCentimetre), [Staircase(cell)]) { HeightShare = StaircaseShare },
        ])
        {
            SharesX = true,
            Description = $"Voltage and current density of {cell.Cell} over time",
        };
    }

    private static Curve Staircase(CellResult cell)
    {
        List<double> hours = [];
        List<double> densities = [];
        foreach (StoredStep step in cell.Steps)
        {
            double density = PlotScale.Density(cell, step.SetPointNanoamps) * Math.Sign(step.SetPointNanoamps);
            hours.AddRange([step.StartMilliseconds / Hour.Milliseconds, (step.EndMilliseconds ?? step.StartMilliseconds) / Hour.Milliseconds]);
            densities.AddRange([density, density]);
        }

        return new Curve([.. hours], [.. densities]) { Colour = 1 };
    }

    private static ShortMark[] Marks(IReadOnlyList<StoredShort> shorts) =>
        [.. shorts.OrderByDescending(found => found.Kind).Take(MaximumMarks).Select(Mark)];

    private static ShortMark Mark(StoredShort found)
    {
        bool isHard = found.Kind == (long)ShortKind.Hard;
        double hours = found.OnsetMilliseconds / Hour.Milliseconds;
        double density = Math.Abs(Areal.Milli(found.CurrentDensityNanoampsPerSquareCentimetre));
        return new ShortMark(hours, isHard, string.Create(CultureInfo.InvariantCulture, $"{(isHard ? "hard" : "soft")} short after {hours:F3} h at {density:F2} mA/cm²"));
    }
}
