using System.Numerics;
using SolidCell.Impedance;
using SolidCell.Impedance.Assigning;
using SolidCell.Plotting.Figures;

namespace SolidCell.Host.Impedance;

/// <summary>
/// Spectra as a figure: Nyquist plot with the fits, modulus and phase over the frequency, residuals of the fits, and the resistances over
/// storage time or cycles where those are known of two spectra or more.
/// </summary>
internal static class ImpedanceFigure
{
    private const double Percent = 100;

    /// <summary>
    /// Height of the panels beside that of a row of the style: their data areas are about square, so that a half circle is one.
    /// </summary>
    private const double Share = 1.35;

    /// <summary>More names have no room above a panel.</summary>
    private const int MostNamed = 3;

    /// <param name="sweeps">All spectra.</param>
    /// <param name="fits">Those that were fitted.</param>
    public static Figure Of(IReadOnlyList<MeasuredSweep> sweeps, IReadOnlyList<FittedSweep> fits)
    {
        List<Panel> panels =
        [
            Nyquist(sweeps, fits),
            Over("log10 |Z| (ohm)", sweeps, fits, ohms => Math.Log10(ohms.Magnitude)),
            Over("-phase (deg)", sweeps, fits, ohms => -ohms.Phase * 180 / Math.PI),
            Residuals(sweeps, fits),
        ];
        panels.AddRange(Trend(fits));
        return new Figure(panels) { Columns = 2, Description = $"Impedance of {string.Join(", ", sweeps.Select(sweep => sweep.Name))}" };
    }

    private static Panel Nyquist(IReadOnlyList<MeasuredSweep> sweeps, IReadOnlyList<FittedSweep> fits)
    {
        double farthest = 1.05
            * sweeps.Max(
                sweep => sweep.Sweep.Spectrum.Points.Max(point => Math.Max(point.ImpedanceOhms.Real, -point.ImpedanceOhms.Imaginary)));
        bool isNamed = sweeps.Count is > 1 and <= MostNamed;
        Curve[] curves = [.. Curves(sweeps, fits, (_, ohms) => ohms.Real, (_, ohms) => -ohms.Imaginary)];
        return new Panel(new Axis("Z' (ohm)", 0, farthest), new Axis("-Z'' (ohm)", 0, farthest),
            [.. curves.Select(curve => isNamed && curve.Look == CurveLook.Circles ? curve with
                {
                    Name = Path.GetFileName(sweeps[curve.Colour].Name),
                } : curve)])
        { HeightShare = Share, HasLegend = isNamed };
    }

    private static Panel Over(
        string label, IReadOnlyList<MeasuredSweep> sweeps, IReadOnlyList<FittedSweep> fits, Func<Complex, double> value) =>
        new(new Axis("log10 frequency (Hz)"),
            new Axis(label), [.. Curves(sweeps, fits, (hertz, _) => Math.Log10(hertz), (_, ohms) => value(ohms))])
        { HeightShare = Share };

    /// <summary>Symbols for what was measured, a line for its fit.</summary>
    private static IEnumerable<Curve> Curves(
        IReadOnlyList<MeasuredSweep> sweeps, IReadOnlyList<FittedSweep> fits, Func<double, Complex, double> x,
        Func<double, Complex, double> y)
    {
        for (int i = 0; i < sweeps.Count; i++)
        {
            IReadOnlyList<SpectrumPoint> points = sweeps[i].Sweep.Spectrum.Points;
            yield return Curve(points, point => point.ImpedanceOhms, x, y) with { Look = CurveLook.Circles, Colour = i };
            if (fits.FirstOrDefault(fit => fit.Measured == sweeps[i]) is { } fit)
            {
                yield return Curve(fit.Measured.Validity.Valid.Points, point => fit.Chosen.Fit.At(point.FrequencyHertz), x,
                    y) with
                { Colour = i };
            }
        }
    }

    private static Curve Curve(IReadOnlyList<SpectrumPoint> points, Func<SpectrumPoint, Complex> ohms, Func<double, Complex, double> x,
        Func<double, Complex, double> y) =>
        new([.. points.Select(point => x(point.FrequencyHertz, ohms(point)))],
            [.. points.Select(point => y(point.FrequencyHertz, ohms(point)))]);

    /// <summary>Filled dots for the real part, circles for the imaginary one.</summary>
    private static Panel Residuals(IReadOnlyList<MeasuredSweep> sweeps, IReadOnlyList<FittedSweep> fits) => new(
        new Axis("log10 frequency (Hz)"), new Axis("residual of the fit (%)"),
        [.. fits.SelectMany(fit => new[]
        {
            Residual(fit, difference => difference.Real) with { Look = CurveLook.Dots, Colour = IndexOf(sweeps, fit) },
            Residual(fit, difference => difference.Imaginary) with { Look = CurveLook.Circles, Colour = IndexOf(sweeps, fit) },
        })])
    { HeightShare = Share };

    private static Curve Residual(FittedSweep fit, Func<Complex, double> part) => Curve(
        fit.Measured.Validity.Valid.Points,
        point => (point.ImpedanceOhms - fit.Chosen.Fit.At(point.FrequencyHertz)) / point.ImpedanceOhms.Magnitude * Percent,
        (hertz, _) => Math.Log10(hertz), (_, difference) => part(difference));

    private static int IndexOf(IReadOnlyList<MeasuredSweep> sweeps, FittedSweep fit) =>
        Enumerable.Range(0, sweeps.Count).First(i => sweeps[i] == fit.Measured);

    private static IEnumerable<Panel> Trend(IReadOnlyList<FittedSweep> fits)
    {
        bool isStorage = fits.Count(fit => fit.Measured.StorageHours is not null) > 1;
        FittedSweep[] placed = [.. fits.Where(fit => Place(fit, isStorage) is not null).OrderBy(fit => Place(fit, isStorage))];
        if (placed.Length < 2)
        {
            yield break;
        }

        Curve[] curves = [.. CellImpedance.Named.Where(one => placed.Any(fit => one.Of(fit.Cell)?.Ohms is not null))
            .Select((one, i) => new Curve(
            [.. placed.Select(fit => Place(fit, isStorage)!.Value)], [.. placed.Select(fit => one.Of(fit.Cell)?.Ohms ?? double.NaN)])
            { Name = one.Name, Colour = i, Look = CurveLook.DotsAndLine })];
        yield return new Panel(new Axis(isStorage ? "storage time (h)" : "cycle"), Axis.Spanning("resistance (ohm)", curves), curves)
        {
            HeightShare = Share,
            HasLegend = true,
        };
    }

    private static double? Place(FittedSweep fit, bool isStorage) => isStorage ? fit.Measured.StorageHours : fit.Measured.Cycle;
}
