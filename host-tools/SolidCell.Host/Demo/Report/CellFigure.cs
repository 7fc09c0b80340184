using SolidCell.Plotting.Figures;
using SolidCell.Reports.Figures;
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
        Curve voltage =
            Curve.OfRanges([.. cell.HoursAndVolts.Select(range => range with { Low = range.Low * 1000, High = range.High * 1000 })]);
        return new Figure(
        [
            new Panel(hours, new Axis("Voltage (mV)", scale.LowMillivolts, scale.HighMillivolts), [voltage])
            {
                Shorts = Marks(cell.Shorts),
                HasLegend = cell.Shorts.Count > 0,
            },
            new Panel(hours,
                new Axis("Current\n(mA/cm²)", -scale.MilliampsPerSquareCentimetre, scale.MilliampsPerSquareCentimetre),
                    [cell.MilliampsPerSquareCentimetre with { Colour = 1 }]) { HeightShare = StaircaseShare },
        ])
        {
            SharesX = true,
            Description = $"Voltage and current density of {cell.Cell} over time",
        };
    }

    private static ShortMark[] Marks(IReadOnlyList<StoredShort> shorts) =>
        [.. shorts.OrderByDescending(found => found.Kind).Take(MaximumMarks).Select(StoredCurves.Mark)];
}
