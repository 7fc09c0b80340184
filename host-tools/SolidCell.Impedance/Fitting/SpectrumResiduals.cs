using System.Numerics;
using SolidCell.Impedance.Circuits;

namespace SolidCell.Impedance.Fitting;

/// <summary>How the points of a spectrum weigh in a fit.</summary>
public enum Weighting
{
    /// <summary>Each residual over |Z|: an equal relative error at every frequency.</summary>
    Modulus,

    /// <summary>Each residual in ohm.</summary>
    Unit,

    /// <summary>Each residual over the measured standard deviation of its point.</summary>
    Sigma,

    /// <summary>The same where the standard deviations are known up to a factor, which the residual of the fit gives.</summary>
    Noise,
}

/// <summary>
/// What is known of parameters from elsewhere, as the rest of a series: one more residual, the sum of weight * (ln value - ln most likely).
/// </summary>
/// <param name="Terms">Of each parameter its place, the logarithm of its most likely value, and its weight.</param>
internal sealed record KnownCombination(IReadOnlyList<(int Index, double LogValue, double Weight)> Terms);

/// <summary>Weighted residuals, the real parts and then the imaginary ones; the parameters are natural logarithms.</summary>
internal sealed class SpectrumResiduals : ResidualModel
{
    private readonly CircuitElement _circuit;
    private readonly SpectrumPoint[] _points;
    private readonly double[] _weights;
    private readonly double[] _values;
    private readonly Complex[] _derivatives;
    private readonly IReadOnlyList<KnownCombination> _known;

    public SpectrumResiduals(
        CircuitElement circuit, Spectrum spectrum, Weighting weighting, IReadOnlyList<KnownCombination>? known = null)
        : base((2 * spectrum.Count) + (known?.Count ?? 0), circuit.Parameters.Count)
    {
        _known = known ?? [];
        _circuit = circuit;
        _points = [.. spectrum.Points];
        _weights = [.. _points.Select(point => Weight(point, weighting))];
        _values = new double[Parameters];
        _derivatives = new Complex[Parameters];
    }

    public static double Weight(SpectrumPoint point, Weighting weighting) => weighting switch
    {
        Weighting.Modulus => 1 / point.ImpedanceOhms.Magnitude,
        Weighting.Sigma or Weighting.Noise => 1 / point.SigmaOhms,
        _ => 1,
    };

    public override void Evaluate(double[] x, double[] residuals, double[] jacobian)
    {
        for (int i = 0; i < x.Length; i++)
        {
            _values[i] = Math.Exp(x[i]);
        }

        int imaginary = _points.Length;
        for (int k = 0; k < _points.Length; k++)
        {
            Complex difference = _circuit.Impedance(_points[k].Omega, _values, _derivatives) - _points[k].ImpedanceOhms;
            residuals[k] = difference.Real * _weights[k];
            residuals[imaginary + k] = difference.Imaginary * _weights[k];
            for (int i = 0; i < x.Length; i++)
            {
                jacobian[(k * x.Length) + i] = _derivatives[i].Real * _weights[k];
                jacobian[((imaginary + k) * x.Length) + i] = _derivatives[i].Imaginary * _weights[k];
            }
        }

        AddKnown(x, residuals, jacobian);
    }

    private void AddKnown(double[] x, double[] residuals, double[] jacobian)
    {
        for (int k = 0; k < _known.Count; k++)
        {
            int row = (2 * _points.Length) + k;
            residuals[row] = 0;
            Array.Clear(jacobian, row * x.Length, x.Length);
            foreach ((int index, double logValue, double weight) in _known[k].Terms)
            {
                residuals[row] += weight * (x[index] - logValue);
                jacobian[(row * x.Length) + index] = weight;
            }
        }
    }
}
