using System.Numerics;

namespace SolidCell.Impedance.Validity;

/// <summary>Statistics of relative residuals in the order of the frequencies.</summary>
internal static class Residuals
{
    public const int Neighbours = 5;

    /// <summary>Scatter above this is no noise of an instrument that measures.</summary>
    private const double LargestScatter = 0.05;

    /// <summary>Standard deviation over the median of the absolute deviation of a normal distribution.</summary>
    private const double OverMedian = 1.4826;

    private const double OutlierSigmas = 3;

    /// <summary>No instrument is quieter; smaller residuals are those of the linear fit itself.</summary>
    private const double QuietestSigma = 3e-4;

    public static double Rms(IEnumerable<Complex> residuals) => Math.Sqrt(residuals.Average(SquareOf) / 2);

    public static double Rms(IEnumerable<double> residuals) => Math.Sqrt(residuals.Average(value => value * value));

    /// <summary>Standard deviation from the differences of neighbours, which a slow deviation leaves out.</summary>
    public static double Scatter(ReadOnlySpan<Complex> residuals)
    {
        double sum = 0;
        for (int k = 1; k < residuals.Length; k++)
        {
            sum += SquareOf(residuals[k] - residuals[k - 1]);
        }

        return residuals.Length < 2 ? 0 : Math.Min(LargestScatter, Math.Sqrt(sum / (residuals.Length - 1) / 4));
    }

    /// <summary>The larger mean, of real or imaginary parts, of the five points around one.</summary>
    public static double Shared(IReadOnlyList<Complex> residuals, int middle)
    {
        int count = Math.Min(Neighbours, residuals.Count);
        int from = Math.Clamp(middle - (Neighbours / 2), 0, residuals.Count - count);
        Complex sum = Complex.Zero;
        for (int k = from; k < from + count; k++)
        {
            sum += residuals[k];
        }

        return Math.Max(Math.Abs(sum.Real), Math.Abs(sum.Imaginary)) / count;
    }

    /// <summary>
    /// Points with a part beyond three standard deviations: those that were measured, or the one of all points, from the median of the
    /// differences of neighbours, which the outliers themselves do not raise.
    /// </summary>
    public static IEnumerable<double> Outliers(Spectrum spectrum, Complex[] residuals)
    {
        double[] steps = [.. Enumerable.Range(1, residuals.Length - 1).Select(k => residuals[k] - residuals[k - 1])
            .SelectMany(step => new[] { Math.Abs(step.Real), Math.Abs(step.Imaginary) }).Order()];
        double common = Math.Max(QuietestSigma, OverMedian * steps[steps.Length / 2] / Math.Sqrt(2));
        for (int k = 0; k < residuals.Length; k++)
        {
            SpectrumPoint point = spectrum.Points[k];
            double limit = OutlierSigmas * (spectrum.HasSigma ? point.SigmaOhms / point.ImpedanceOhms.Magnitude : common);
            if (Math.Max(Math.Abs(residuals[k].Real), Math.Abs(residuals[k].Imaginary)) > limit)
            {
                yield return point.FrequencyHertz;
            }
        }
    }

    private static double SquareOf(Complex value) => (value.Real * value.Real) + (value.Imaginary * value.Imaginary);
}
