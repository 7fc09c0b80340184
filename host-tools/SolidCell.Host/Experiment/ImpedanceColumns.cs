using SolidCell.Analysis.Spectra;
using SolidCell.Impedance.Assigning;

namespace SolidCell.Host.Experiment;

/// <summary>Resistances per area of the first and the last spectrum of a cell, and how fast they grow.</summary>
internal static class ImpedanceColumns
{
    public static double? First(CellOutcome cell, Func<CellImpedance, DerivedResistance?> resistance) =>
        cell.Spectra.Count == 0 ? null : Areal(cell, cell.Spectra[0], resistance);

    public static double? Last(CellOutcome cell, Func<CellImpedance, DerivedResistance?> resistance) =>
        cell.Spectra.Count == 0 ? null : Areal(cell, cell.Spectra[^1], resistance);

    /// <summary>
    /// Slope over the root of the time and its standard error, in ohm cm2 per root hour: an interphase thickens with the root of time.
    /// First and last are where that line begins and ends, ohm cm2, so that no single spectrum decides. Null with fewer than three spectra.
    /// </summary>
    public static (double Slope, double StandardError, double First, double Last)? Growth(
        CellOutcome cell, Func<CellImpedance, DerivedResistance?> resistance)
    {
        (double X, double Y)[] points = [.. cell.Spectra.Select(one => (Math.Sqrt(one.Hours), Areal(cell, one, resistance)))
            .Where(point => point.Item2 is not null).Select(point => (point.Item1, point.Item2!.Value))];
        if (points.Length < 3)
        {
            return null;
        }

        double x = points.Average(point => point.X), y = points.Average(point => point.Y);
        double square = points.Sum(point => (point.X - x) * (point.X - x));
        double slope = points.Sum(point => (point.X - x) * (point.Y - y)) / square;
        double rest = points.Sum(point => Math.Pow(point.Y - y - (slope * (point.X - x)), 2));
        return (slope, Math.Sqrt(rest / (points.Length - 2) / square), y + (slope * (points[0].X - x)), y + (slope * (points[^1].X - x)));
    }

    private static double? Areal(CellOutcome cell, FittedSpectrum spectrum, Func<CellImpedance, DerivedResistance?> resistance) =>
        resistance(spectrum.Cell)?.Ohms * cell.Test.AreaSquareCentimetres;
}
