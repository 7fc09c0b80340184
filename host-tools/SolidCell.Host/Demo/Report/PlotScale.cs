using SolidCell.Plotting.Reduction;

namespace SolidCell.Host.Demo.Report;

/// <summary>Axes that all cells share, so that their traces can be compared.</summary>
internal sealed record PlotScale(double Hours, double LowMillivolts, double HighMillivolts, double MilliampsPerSquareCentimetre)
{
    private const double ShareOfRangesInside = 0.998;
    private const double Margin = 0.06;
    private const double LeastSpanMillivolts = 1;

    public static PlotScale For(IReadOnlyList<CellResult> cells)
    {
        double hours = cells.Select(cell => cell.Result.TestHours).DefaultIfEmpty(1).Max();
        double density = cells.SelectMany(cell => cell.Steps.Select(step => Density(cell, step.SetPointNanoamps))).DefaultIfEmpty(1).Max();
        ValueRange[] ranges = [.. cells.SelectMany(cell => cell.HoursAndVolts)];
        double high = Outermost(ranges.Select(range => range.High * 1000));
        double low = -Outermost(ranges.Select(range => -range.Low * 1000));
        double span = Math.Max(high - low, LeastSpanMillivolts);
        return new PlotScale(Math.Max(hours, 0.01), low - (span * Margin), high + (span * Margin),
            Math.Max(density, 0.01) * (1 + (2 * Margin)));
    }

    public static double Density(CellResult cell, long nanoamps) =>
        Analysis.Areal.MilliampsPerSquareCentimetre(nanoamps, cell.Test.AreaSquareMicrometres);

    /// <summary>A few spikes at a reversal must not squeeze everything else to a line.</summary>
    private static double Outermost(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length == 0 ? 0 : ordered[(int)((ordered.Length - 1) * ShareOfRangesInside)];
    }
}
