namespace SolidCell.Host.Demo.Report;

/// <summary>Axes that all cells share, so that their traces can be compared.</summary>
public sealed record PlotScale(double Hours, double Volts, double MilliampsPerSquareCentimetre)
{
    private const double ShareOfSlicesInside = 0.998;

    public static PlotScale For(IReadOnlyList<CellResult> cells)
    {
        double hours = cells.Select(cell => cell.Result.TestHours).DefaultIfEmpty(1).Max();
        double density = cells.SelectMany(cell => cell.Steps.Select(step => Density(cell, step.SetPointNanoamps))).DefaultIfEmpty(1).Max();
        return new PlotScale(RoundUp(Math.Max(hours, 0.01)), RoundUp(LargestVolts(cells)), RoundUp(Math.Max(density, 0.01)));
    }

    public static double Density(CellResult cell, long nanoamps) =>
        Analysis.Areal.MilliampsPerSquareCentimetre(nanoamps, cell.Test.AreaSquareMicrometres);

    /// <summary>The next of 1, 1.5, 2, 3, 4, 5, 6, 8 times a power of ten, so that ticks are round numbers.</summary>
    public static double RoundUp(double value)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(value)));
        double[] steps = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];
        return steps.First(step => step * power >= value * 0.999999) * power;
    }

    /// <summary>A few spikes at a reversal must not squeeze everything else to a line.</summary>
    private static double LargestVolts(IReadOnlyList<CellResult> cells)
    {
        double[] volts = [.. cells.SelectMany(cell => cell.Trace).Select(bucket => Math.Max(Math.Abs(bucket.MinimumVolts), Math.Abs(bucket.MaximumVolts))).Order()];
        return volts.Length == 0 ? 1 : Math.Max(0.001, volts[(int)((volts.Length - 1) * ShareOfSlicesInside)]);
    }
}
