using System.Globalization;
using System.Numerics;
using SolidCell.Analysis.Spectra;
using SolidCell.Impedance.Assigning;
using SolidCell.Plotting.Figures;

namespace SolidCell.Host.Experiment;

/// <summary>
/// Figure of an impedance experiment, as the paper's 4a to 4c and 5d: a Nyquist plot for each cell, with its first, some middle and its
/// last spectrum, then each resistance of all cells over the time or the cycle. Everything in ohm cm2.
/// </summary>
internal static class SpectraFigure
{
    /// <summary>So many spectra of a cell are told apart in one panel.</summary>
    private const int Shown = 4;

    /// <summary>Of the data area of a panel below title and legend, so that a half circle is one.</summary>
    private const double HeightPerWidth = 0.57;

    /// <param name="outcomes">The cells.</param>
    /// <param name="isOfCycles">True to draw over the cycle, false over the time.</param>
    /// <returns>Null when no cell has a spectrum.</returns>
    public static Figure? Of(IReadOnlyList<CellOutcome> outcomes, bool isOfCycles)
    {
        CellOutcome[] cells = [.. outcomes.Where(cell => cell.Spectra.Count > 0)];
        if (cells.Length == 0)
        {
            return null;
        }

        double nearest = 0.9 * cells.Min(cell => Area(cell) * cell.Spectra.Min(one => one.Stored.Points.Min(point => point.RealOhms)));
        double farthest = 1.05 * cells.Max(cell => Area(cell) * cell.Spectra.Max(one => one.Stored.Points.Max(point => point.RealOhms)));
        return new Figure([.. cells.Select(cell => Nyquist(cell, nearest, farthest, isOfCycles)),
            .. CellImpedance.Named.Select(one => Trend(cells, one, isOfCycles)).OfType<Panel>()])
        {
            Columns = 2,
            Description = "Impedance of " + string.Join(", ", cells.Select(cell => cell.Cell)),
        };
    }

    private static Panel Nyquist(CellOutcome cell, double nearest, double farthest, bool isOfCycles)
    {
        IEnumerable<FittedSpectrum> shown = FittedSpectra.Spread(cell.Spectra, Shown);
        return new Panel(new Axis("Z' (ohm cm2)", nearest, farthest), new Axis("-Z'' (ohm cm2)", 0, HeightPerWidth * (farthest - nearest)),
            [.. shown.SelectMany((one, i) => new[]
            {
                Curve(cell, [.. one.Measured]) with { Look = CurveLook.Circles, Colour = i, Name = When(one, isOfCycles) },
                Curve(cell, [.. one.Fitted]) with { Colour = i },
            })])
        { Title = cell.Cell + (isOfCycles ? ", after cycle" : ""), HasLegend = true };
    }

    private static string When(FittedSpectrum one, bool isOfCycles) =>
        isOfCycles ? $"{one.Cycle}." : string.Create(CultureInfo.InvariantCulture, $"{one.Hours:0} h");

    private static Curve Curve(CellOutcome cell, (double Hertz, Complex Ohms)[] points) =>
        new([.. points.Select(point => point.Ohms.Real * Area(cell))], [.. points.Select(point => -point.Ohms.Imaginary * Area(cell))]);

    private static Panel? Trend(
        CellOutcome[] cells, (string Name, Func<CellImpedance, DerivedResistance?> Of) resistance, bool isOfCycles)
    {
        IEnumerable<CellOutcome> having = cells.Where(cell => cell.Spectra.Any(one => resistance.Of(one.Cell)?.Ohms is not null));
        Curve[] curves = [.. having.Select((cell, i) => new Curve(
            [.. cell.Spectra.Select(one => isOfCycles ? one.Cycle ?? 0 : one.Hours)],
            [.. cell.Spectra.Select(one => resistance.Of(one.Cell)?.Ohms * Area(cell) ?? double.NaN)])
            { Name = cell.Cell, Colour = i, Look = CurveLook.DotsAndLine })];
        string name = isOfCycles && resistance.Name == "R_i" ? "R_anode" : resistance.Name;
        return curves.Length == 0 ? null
            : new Panel(new Axis(isOfCycles ? "Cycle" : "Storage time (h)"), Axis.Spanning($"{name} (ohm cm2)", curves), curves)
            {
                HasLegend = cells.Length > 1,
            };
    }

    private static double Area(CellOutcome cell) => cell.Test.AreaSquareCentimetres;
}
