using System.Numerics;
using SolidCell.Impedance.Circuits;

namespace SolidCell.Impedance.Fitting;

/// <summary>A fitted parameter.</summary>
/// <param name="Parameter">Which.</param>
/// <param name="Value">In the parameter's unit.</param>
/// <param name="StandardError">Of the value, linear; NaN at a bound.</param>
/// <param name="Low">Lower end of the k = 2 interval, value * exp(-2 s) with s the standard error of the logarithm.</param>
/// <param name="High">Upper end, value * exp(2 s).</param>
/// <param name="IsAtBound">It stopped at the end of its range: the data do not determine it.</param>
public sealed record FittedParameter(
    CircuitParameter Parameter, double Value, double StandardError, double Low, double High, bool IsAtBound);

/// <summary>A sum of resistances with the full covariance.</summary>
/// <param name="Ohms">The sum.</param>
/// <param name="StandardErrorOhms">One standard deviation.</param>
public readonly record struct ResistanceSum(double Ohms, double StandardErrorOhms);

/// <summary>A circuit fitted to a spectrum.</summary>
public sealed class FitResult
{
    internal FitResult(CircuitElement circuit, Spectrum spectrum, double[] values, double[,] logCovariance, bool[] atBound)
    {
        (Circuit, Spectrum, Values, LogCovariance) = (circuit, spectrum, values, logCovariance);
        Parameters = [.. values.Select((value, i) => Describe(circuit.Parameters[i], value, Math.Sqrt(logCovariance[i, i]), atBound[i]))];
    }

    public CircuitElement Circuit { get; }

    public Spectrum Spectrum { get; }

    public IReadOnlyList<FittedParameter> Parameters { get; }

    /// <summary>The values in the order of the circuit's parameters.</summary>
    public IReadOnlyList<double> Values { get; }

    /// <summary>Weighted sum of squares of the 2N residuals.</summary>
    public required double SumOfSquares { get; init; }

    /// <summary>Root mean square of the relative residuals |Zfit - Z| / |Z|, whatever the weights were.</summary>
    public double RelativeRms =>
        Math.Sqrt(
            Spectrum.Points.Average(
                point => Square((At(point.FrequencyHertz) - point.ImpedanceOhms).Magnitude / point.ImpedanceOhms.Magnitude)));

    /// <summary>Bayesian information criterion (Schwarz, Ann. Statist. 6 (1978) 461) with n = 2N; less is better.</summary>
    public required double Bic { get; init; }

    /// <summary>The normal matrix is so near singular that the covariance is no measure of uncertainty.</summary>
    public required bool IsNearSingular { get; init; }

    public required bool Converged { get; init; }

    public required int Iterations { get; init; }

    public required Weighting Weighting { get; init; }

    /// <summary>What the rest of its series says of a parameter.</summary>
    internal IReadOnlyList<KnownCombination> Known { get; init; } = [];

    /// <summary>Standard deviation of the weighted residuals.</summary>
    internal double ResidualDeviation => Weighting == Weighting.Sigma
        ? 1 : Math.Sqrt(SumOfSquares / Math.Max(1, (2 * Spectrum.Count) - Values.Count));

    /// <summary>Names of the parameters that stopped at a bound.</summary>
    public IReadOnlyList<string> AtBound =>
        [.. Parameters.Where(parameter => parameter.IsAtBound).Select(parameter => parameter.Parameter.Name)];

    /// <summary>Covariance of the logarithms of the parameters; 0 for parameters at a bound.</summary>
    internal double[,] LogCovariance { get; }

    public FittedParameter this[string name] => Parameters.First(parameter => parameter.Parameter.Name == name);

    /// <summary>The fitted impedance in ohm.</summary>
    public Complex At(double frequencyHertz) =>
        Circuit.Impedance(2 * Math.PI * frequencyHertz, [.. Values], new Complex[Values.Count]);

    /// <summary>
    /// The sum of parameters by name, by propagation through the full covariance: var = g'Cg with g the values themselves.
    /// </summary>
    public ResistanceSum Sum(IEnumerable<string> names)
    {
        int[] index = [.. names.Select(IndexOf)];
        double variance = index.Sum(i => index.Sum(j => Values[i] * LogCovariance[i, j] * Values[j]));
        return new ResistanceSum(index.Sum(i => Values[i]), Math.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>
    /// Standard error of the logarithm of one parameter over another; of parameters at a bound none is known, and 0 is taken.
    /// </summary>
    internal double LogErrorOfRatio(string over, string under)
    {
        int i = IndexOf(over);
        int j = IndexOf(under);
        return Math.Sqrt(Math.Max(0, LogCovariance[i, i] + LogCovariance[j, j] - (2 * LogCovariance[i, j])));
    }

    private int IndexOf(string name) => Enumerable.Range(0, Parameters.Count).First(i => Parameters[i].Parameter.Name == name);

    private static FittedParameter Describe(CircuitParameter parameter, double value, double logError, bool atBound) => atBound
        ? new FittedParameter(parameter, value, double.NaN, double.NaN, double.NaN, true)
        : new FittedParameter(parameter, value, value * logError, value * Math.Exp(-2 * logError), value * Math.Exp(2 * logError), false);

    private static double Square(double value) => value * value;
}
