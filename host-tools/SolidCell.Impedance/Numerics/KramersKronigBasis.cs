using System.Numerics;

namespace SolidCell.Impedance.Numerics;

/// <summary>Columns of linear impedance models, stacked: the weighted real parts, then the imaginary ones.</summary>
internal static class KramersKronigBasis
{
    /// <summary>R, j omega L and 1 / (j omega C), before the time constants.</summary>
    public const int SeriesElements = 3;

    /// <summary>
    /// The series elements (and a Warburg element behind them where diffusion is asked for), then 1 / (1 + j omega tau) for each time
    /// constant.
    /// </summary>
    public static double[][] Columns(
        Spectrum spectrum, double[] weights, IReadOnlyList<double> timeConstantsSeconds, bool withDiffusion = false)
    {
        double slowest = spectrum.Points[^1].Omega;
        double fastest = spectrum.Points[0].Omega;
        List<double[]> columns =
        [
            Column(spectrum, weights, _ => Complex.One),
            Column(spectrum, weights, omega => new Complex(0, omega / fastest)),
            Column(spectrum, weights, omega => new Complex(0, -slowest / omega)),
        ];
        if (withDiffusion)
        {
            columns.Add(Column(spectrum, weights, omega => Diffusion(omega / slowest)));
        }

        columns.AddRange(timeConstantsSeconds.Select(tau => Column(spectrum, weights, omega => 1 / new Complex(1, omega * tau))));
        return [.. columns];
    }

    /// <summary>(1 - j) / root(omega), of a Warburg element.</summary>
    public static Complex Diffusion(double relativeOmega) => new Complex(1, -1) / Math.Sqrt(relativeOmega);

    /// <summary>The measured impedance, stacked and weighted as the columns are.</summary>
    public static double[] Measured(Spectrum spectrum, double[] weights) =>
        [.. spectrum.Points.Select((point, k) => point.ImpedanceOhms.Real * weights[k]),
            .. spectrum.Points.Select((point, k) => point.ImpedanceOhms.Imaginary * weights[k])];

    /// <summary>So many time constants, evenly in their logarithm, both ends included.</summary>
    public static double[] TimeConstants(double shortestSeconds, double longestSeconds, int count) =>
        [.. Enumerable.Range(0, count)
            .Select(i => shortestSeconds * Math.Pow(longestSeconds / shortestSeconds, count == 1 ? 0.5 : (double)i / (count - 1)))];

    private static double[] Column(Spectrum spectrum, double[] weights, Func<double, Complex> at)
    {
        int count = spectrum.Count;
        double[] column = new double[2 * count];
        for (int k = 0; k < count; k++)
        {
            Complex value = weights[k] * at(spectrum.Points[k].Omega);
            (column[k], column[count + k]) = (value.Real, value.Imaginary);
        }

        return column;
    }
}
