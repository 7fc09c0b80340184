using SolidCell.Impedance.Fitting;
using SolidCell.Impedance.Relaxation;

namespace SolidCell.Impedance.Tests.Assigning;

/// <summary>A fit whose values and errors are given, and a distribution with all of a resistance at one time constant.</summary>
internal static class HandMadeFit
{
    /// <param name="values">R0, then resistance, time constant and exponent of each arc.</param>
    /// <param name="spectrum">That it is a fit of.</param>
    /// <param name="logError">Standard error of the logarithm of every parameter, none of which depends on another.</param>
    /// <param name="isNearSingular">Whether the errors mean nothing.</param>
    /// <param name="atBound">Names of parameters that stopped at a bound.</param>
    public static ModelFit Of(double[] values, Spectrum spectrum, double logError = 0.01, bool isNearSingular = false,
        params string[] atBound)
    {
        var model = new ArcModel((values.Length - 1) / 3, Tail.None, false);
        bool[] bound = [.. model.Circuit().Parameters.Select(parameter => atBound.Contains(parameter.Name))];
        double[,] covariance = new double[values.Length, values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            covariance[i, i] = bound[i] ? 0 : logError * logError;
        }

        return new ModelFit(model, new FitResult(model.Circuit(), spectrum, values, covariance, bound)
        {
            SumOfSquares = 1e-4,
            Bic = 0,
            IsNearSingular = isNearSingular,
            Converged = true,
            Iterations = 1,
            Weighting = Weighting.Modulus,
        });
    }

    /// <summary>Ten time constants a decade from 1 ns to 1000 s.</summary>
    public static RelaxationSpectrum Relaxation(params (double Seconds, double Ohms)[] peaks)
    {
        double[] taus = [.. Enumerable.Range(0, 121).Select(i => 1e-9 * Math.Pow(10, i / 10.0))];
        double[] gamma = new double[taus.Length];
        foreach ((double seconds, double ohms) in peaks)
        {
            gamma[(int)Math.Round(10 * Math.Log10(seconds / 1e-9))] += ohms / Math.Log(Math.Pow(10, 0.1));
        }

        return new RelaxationSpectrum(0, 0, 1e-3, taus, gamma, []);
    }
}
