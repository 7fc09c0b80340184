using System.Numerics;
using SolidCell.Analysis.Spectra;
using SolidCell.Plotting.Figures;

namespace SolidCell.Reports.Figures;

/// <summary>
/// Fitted spectra of a test: Nyquist plot, modulus and phase over the frequency; circles are measured, lines are the fits.
/// </summary>
internal static class SpectraFigure
{
    /// <summary>More lie over each other.</summary>
    private const int Most = 4;

    private const double Share = 1.35;

    public static Figure Of(IReadOnlyList<FittedSpectrum> spectra)
    {
        FittedSpectrum[] shown = [.. FittedSpectra.Spread(spectra, Most)];
        double farthest = 1.05 * shown.Max(one => one.Stored.Points.Max(point => Math.Max(point.RealOhms, -point.ImaginaryOhms)));
        return new Figure(
        [
            new Panel(new Axis("Z' (ohm)", 0, farthest), new Axis("-Z'' (ohm)", 0, farthest),
                Curves(shown, (_, ohms) => ohms.Real, ohms => -ohms.Imaginary)) { HeightShare = Share, HasLegend = true },
            Over("log10 |Z| (ohm)", shown, ohms => Math.Log10(ohms.Magnitude)),
            Over("-phase (deg)", shown, ohms => -ohms.Phase * 180 / Math.PI),
        ])
        {
            Columns = 3,
            Description = $"Impedance {string.Join(", ", shown.Select(one => one.When))}",
        };
    }

    private static Panel Over(string label, FittedSpectrum[] shown, Func<Complex, double> value) =>
        new(new Axis("log10 frequency (Hz)"), new Axis(label), Curves(shown, (hertz, _) => Math.Log10(hertz), value))
        {
            HeightShare = Share,
        };

    private static Curve[] Curves(FittedSpectrum[] shown, Func<double, Complex, double> x, Func<Complex, double> y) =>
        [.. shown.SelectMany((one, i) => new[]
        {
            Of([.. one.Measured], x, y) with { Look = CurveLook.Circles, Colour = i, Name = one.When },
            Of([.. one.Fitted], x, y) with { Colour = i },
        })];

    private static Curve Of((double Hertz, Complex Ohms)[] points, Func<double, Complex, double> x, Func<Complex, double> y) =>
        new([.. points.Select(point => x(point.Hertz, point.Ohms))], [.. points.Select(point => y(point.Ohms))]);
}
