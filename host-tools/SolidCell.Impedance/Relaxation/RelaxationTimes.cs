using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Relaxation;

/// <summary>A peak of a distribution of relaxation times.</summary>
/// <param name="TimeConstantSeconds">At its top.</param>
/// <param name="ResistanceOhms">Its area between the valleys beside it.</param>
public sealed record RelaxationPeak(double TimeConstantSeconds, double ResistanceOhms)
{
    public double FrequencyHertz => 1 / (2 * Math.PI * TimeConstantSeconds);
}

/// <summary>A distribution of relaxation times.</summary>
/// <param name="SeriesOhms">Resistance at infinite frequency.</param>
/// <param name="InductanceHenries">In series.</param>
/// <param name="Lambda">Strength of the smoothing.</param>
/// <param name="TimeConstantsSeconds">Grid, evenly in its logarithm.</param>
/// <param name="GammaOhms">Distribution gamma(ln tau); its integral over ln tau is a resistance.</param>
/// <param name="Peaks">From the fastest on.</param>
public sealed record RelaxationSpectrum(
    double SeriesOhms, double InductanceHenries, double Lambda, IReadOnlyList<double> TimeConstantsSeconds, IReadOnlyList<double> GammaOhms,
    IReadOnlyList<RelaxationPeak> Peaks)
{
    /// <summary>The whole polarisation resistance in ohm.</summary>
    public double PolarisationOhms => GammaOhms.Sum() * Math.Log(TimeConstantsSeconds[1] / TimeConstantsSeconds[0]);
}

/// <summary>
/// Distribution of relaxation times by Tikhonov regularisation with non-negative least squares (Wan et al., Electrochim. Acta 184 (2015)
/// 483): |W (A x - Z)|^2 + lambda |D x|^2 with D the second difference; lambda by generalised cross validation (Golub, Heath and Wahba,
/// Technometrics 21 (1979) 215) unless it is given.
/// </summary>
public static class RelaxationTimes
{
    private const int MostGridPoints = 160;

    /// <summary>Peaks below this part of the polarisation resistance are ripples.</summary>
    private const double SmallestPeak = 0.005;

    /// <param name="spectrum">At least 8 points.</param>
    /// <param name="lambda">Strength of the smoothing; chosen when null.</param>
    /// <param name="perDecade">Grid points a decade; the grid reaches a decade beyond the lowest frequency, and a factor of two beyond the
    /// highest, as arcs there cannot be told from R0.</param>
    public static RelaxationSpectrum Compute(Spectrum spectrum, double? lambda = null, int perDecade = 10)
    {
        double shortest = 0.5 / spectrum.Points[0].Omega;
        double longest = 10 / spectrum.Points[^1].Omega;
        int count = Math.Clamp((int)(perDecade * Math.Log10(longest / shortest)) + 1, 8, MostGridPoints);
        double[] taus = KramersKronigBasis.TimeConstants(shortest, longest, count);
        double[] weights = [.. spectrum.Points.Select(point => 1 / point.ImpedanceOhms.Magnitude)];
        double[][] columns = Scaled(KramersKronigBasis.Columns(spectrum, weights, taus), Math.Log(taus[1] / taus[0]), spectrum.LargestOhms);
        var problem = new TikhonovProblem(columns, KramersKronigBasis.Measured(spectrum, weights), SeriesElements);
        double strength = lambda ?? problem.BestLambda();
        double[] x = [.. NonNegativeLeastSquares.Solve(problem.Regularised(strength), problem.Projected)
            .Select(value => value * spectrum.LargestOhms)];
        double[] gamma = x[SeriesElements..];
        return new RelaxationSpectrum(x[0], x[1] / spectrum.Points[0].Omega, strength, taus, gamma, [.. Peaks(taus, gamma)]);
    }

    private const int SeriesElements = KramersKronigBasis.SeriesElements;

    /// <summary>In units of the largest modulus, so that lambda means the same for every cell.</summary>
    private static double[][] Scaled(double[][] columns, double logStep, double ohms) =>
        [.. columns.Select((column, i) => column.Select(value => value * ohms * (i < SeriesElements ? 1 : logStep)).ToArray())];

    private static IEnumerable<RelaxationPeak> Peaks(double[] taus, double[] gamma)
    {
        double logStep = Math.Log(taus[1] / taus[0]);
        double least = SmallestPeak * gamma.Sum();
        int from = 0;
        for (int i = 1; i <= gamma.Length; i++)
        {
            bool valley = i == gamma.Length || (i < gamma.Length - 1 && gamma[i] <= gamma[i - 1] && gamma[i] < gamma[i + 1]);
            if (valley)
            {
                ArraySegment<double> part = new(gamma, from, i - from);
                double area = part.Sum();
                if (area > least)
                {
                    yield return new RelaxationPeak(taus[from + part.AsSpan().IndexOf(part.Max())], area * logStep);
                }

                from = i;
            }
        }
    }
}
