using SolidCell.Impedance.Circuits;
using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Fitting;

/// <summary>Complex non-linear least squares of a circuit to a spectrum (Boukamp, Solid State Ionics 20 (1986) 31).</summary>
public static class CircuitFit
{
    /// <summary>Pivots below this part of their diagonal leave fewer than about three digits of the covariance.</summary>
    private const double NearSingular = 1e-4;

    private const double Settled = 1e-10;

    /// <param name="circuit">What to fit.</param>
    /// <param name="spectrum">More than half as many points as the circuit has parameters.</param>
    /// <param name="start">Starting values in the parameters' units, all above 0.</param>
    /// <param name="weighting">Sigma or Noise only when every point has a standard deviation.</param>
    /// <exception cref="ArgumentException">Too few points, a start of the wrong length, or no sigma.</exception>
    public static FitResult Fit(
        CircuitElement circuit, Spectrum spectrum, IReadOnlyList<double> start, Weighting weighting = Weighting.Modulus)
    {
        int parameters = circuit.Parameters.Count;
        if (start.Count != parameters || start.Any(value => !(value > 0)))
        {
            throw new ArgumentException($"the circuit has {parameters} parameters, each of which needs a starting value above 0",
                nameof(start));
        }

        if (2 * spectrum.Count <= parameters || (weighting is Weighting.Sigma or Weighting.Noise && !spectrum.HasSigma))
        {
            throw new ArgumentException(
                $"{spectrum.Count} points with{(spectrum.HasSigma ? "" : "out")} sigma cannot be fitted by {parameters} parameters weighted by {weighting}", nameof(spectrum));
        }

        return Run(circuit, spectrum, start, weighting, Settled);
    }

    /// <summary>As <see cref="Fit"/>, unchecked, until a step lowers the sum of squares by less than the given part.</summary>
    internal static FitResult Run(
        CircuitElement circuit, Spectrum spectrum, IReadOnlyList<double> start, Weighting weighting, double settled,
        int mostIterations = LevenbergMarquardt.MostIterations, IReadOnlyList<KnownCombination>? known = null)
    {
        (double Low, double High)[] bounds = [.. circuit.Parameters.Select(parameter => ParameterBounds.Of(parameter.Kind, spectrum))];
        var search = new LevenbergMarquardt(
            new SpectrumResiduals(circuit, spectrum, weighting, known), [.. bounds.Select(bound => Math.Log(bound.Low))],
                [.. bounds.Select(bound => Math.Log(bound.High))], settled, mostIterations);
        double[] x = [.. start.Select(value => Math.Log(value))];
        double sum = search.Minimise(x);
        bool[] atBound = [.. x.Select((value, i) => IsAt(value, bounds[i]))];
        int rows = 2 * spectrum.Count;
        double scale = weighting == Weighting.Sigma ? 1 : sum / (rows - x.Length);
        double[,] covariance = Covariance(search.Hessian, atBound, scale, out double pivot);
        return new FitResult(circuit, spectrum, [.. x.Select(value => Math.Exp(value))], covariance, atBound)
        {
            SumOfSquares = sum,
            Bic = (weighting == Weighting.Sigma ? sum : rows * Math.Log(Math.Max(sum, 1e-300) / rows)) + (x.Length * Math.Log(rows)),
            IsNearSingular = pivot < NearSingular,
            Converged = search.Converged,
            Iterations = search.Iterations,
            Weighting = weighting,
            Known = known ?? [],
        };
    }

    private static bool IsAt(double value, (double Low, double High) bound) =>
        value <= Math.Log(bound.Low) + 1e-9 || value >= Math.Log(bound.High) - 1e-9;

    /// <summary>scale * inverse(J'J) over the parameters inside their bounds, inverted with its diagonal brought to 1.</summary>
    private static double[,] Covariance(double[,] hessian, bool[] atBound, double scale, out double pivot)
    {
        int[] free = [.. Enumerable.Range(0, atBound.Length).Where(i => !atBound[i])];
        double[] root = [.. free.Select(i => Math.Sqrt(Math.Max(hessian[i, i], 1e-300)))];
        pivot = Factor(hessian, free, root, 0, out double[,] factor);
        for (double ridge = 1e-14; pivot <= 0 && ridge < 1; ridge *= 10)
        {
            pivot = Math.Min(ridge, Factor(hessian, free, root, ridge, out factor));
        }

        double[,] inverse = SymmetricMatrix.Invert(factor, free.Length);
        double[,] covariance = new double[atBound.Length, atBound.Length];
        for (int i = 0; i < free.Length; i++)
        {
            for (int j = 0; j < free.Length; j++)
            {
                covariance[free[i], free[j]] = scale * inverse[i, j] / (root[i] * root[j]);
            }
        }

        return covariance;
    }

    private static double Factor(double[,] hessian, int[] free, double[] root, double ridge, out double[,] factor)
    {
        factor = new double[free.Length, free.Length];
        for (int i = 0; i < free.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                factor[i, j] = (hessian[free[i], free[j]] / (root[i] * root[j])) + (i == j ? ridge : 0);
            }
        }

        return SymmetricMatrix.Decompose(factor, free.Length);
    }
}
