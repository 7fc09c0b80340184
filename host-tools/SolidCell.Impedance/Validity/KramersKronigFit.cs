using System.Numerics;
using SolidCell.Impedance.Numerics;

namespace SolidCell.Impedance.Validity;

/// <summary>
/// Which part of a spectrum the coefficients are taken from; the other part then follows by the Kramers-Kronig relations.
/// </summary>
internal enum FittedPart
{
    Complex,
    Real,
    Imaginary,
}

/// <summary>
/// A linear fit of M resistor-capacitor pairs with fixed time constants, a resistor, an inductor, a capacitor and a Warburg element, which
/// obeys the Kramers-Kronig relations whatever its coefficients are (Boukamp, J. Electrochem. Soc. 142 (1995) 1885). Fitted to the real
/// part alone it predicts the imaginary one, and the other way round.
/// </summary>
internal sealed class KramersKronigFit
{
    /// <summary>Series elements and the Warburg element of a tail, which few pairs within the measured frequencies give badly.</summary>
    private const int Before = KramersKronigBasis.SeriesElements + 1;

    private readonly Spectrum _spectrum;
    private readonly double[] _timeConstants;
    private readonly double[] _coefficients;

    public KramersKronigFit(Spectrum spectrum, int elements, FittedPart part = FittedPart.Complex)
    {
        _spectrum = spectrum;
        Elements = elements;
        _timeConstants = KramersKronigBasis.TimeConstants(1 / spectrum.Points[0].Omega, 1 / spectrum.Points[^1].Omega, elements);
        double[] weights = [.. spectrum.Points.Select(point => 1 / point.ImpedanceOhms.Magnitude)];
        double[][] columns = KramersKronigBasis.Columns(spectrum, weights, _timeConstants, withDiffusion: true);
        double[] measured = KramersKronigBasis.Measured(spectrum, weights);
        _coefficients = part == FittedPart.Complex
            ? LeastSquares.Solve(columns, measured) : PartFit(columns, measured, spectrum.Count, part);
        Residuals = [.. spectrum.Points.Select(point => (point.ImpedanceOhms - At(point.Omega)) / point.ImpedanceOhms.Magnitude)];
    }

    public int Elements { get; }

    /// <summary>(Zmeasured - Zfit) / |Z| per point, from the highest frequency down.</summary>
    public Complex[] Residuals { get; }

    /// <summary>Mean square of the residuals corrected for the number of coefficients.</summary>
    public double ReducedChiSquared =>
        Residuals.Sum(residual => (residual.Real * residual.Real) + (residual.Imaginary * residual.Imaginary))
        / Math.Max(1, (2 * Residuals.Length) - _coefficients.Length);

    /// <summary>
    /// 1 - (sum of negative) / (sum of positive resistances) (Schönleber et al., Electrochim. Acta 131 (2014) 20); reported, not decided
    /// by.
    /// </summary>
    public double Mu
    {
        get
        {
            double negative = -_coefficients.Skip(Before).Where(value => value < 0).Sum();
            double positive = _coefficients.Skip(Before).Where(value => value >= 0).Sum();
            return positive > 0 ? 1 - (negative / positive) : 0;
        }
    }

    /// <summary>
    /// How much the fit bends between the measured points: root mean square of the second difference over the logarithm of the
    /// frequency at four places a point, over |Z| (the idea of Yrjänä and Bobacka, Electrochim. Acta 504 (2024) 144951).
    /// </summary>
    public double Curvature()
    {
        int places = 4 * _spectrum.Count;
        double[] taus = KramersKronigBasis.TimeConstants(_spectrum.Points[^1].Omega, _spectrum.Points[0].Omega, places);
        Complex[] curve = [.. taus.Select(At)];
        double sum = 0;
        for (int i = 1; i < places - 1; i++)
        {
            double bend = (curve[i + 1] - (2 * curve[i]) + curve[i - 1]).Magnitude / curve[i].Magnitude;
            sum += bend * bend;
        }

        return Math.Sqrt(sum / places);
    }

    /// <summary>
    /// All coefficients that the part shows, from its rows alone; then those that only the other part shows (inductor and capacitor, or the
    /// resistor) from the rest of that part.
    /// </summary>
    private static double[] PartFit(double[][] columns, double[] measured, int count, FittedPart part)
    {
        Range shown = part == FittedPart.Real ? ..count : count..;
        Range other = part == FittedPart.Real ? count.. : ..count;
        int[] hidden = part == FittedPart.Real ? [1, 2] : [0];
        int[] seen = [.. Enumerable.Range(0, columns.Length).Except(hidden)];
        double[] coefficients = new double[columns.Length];
        Solve(columns, measured[shown], seen, shown, coefficients);
        int offset = part == FittedPart.Real ? count : 0;
        double[] rest = [.. measured[other].Select((value, row) => value - seen.Sum(i => coefficients[i] * columns[i][offset + row]))];
        Solve(columns, rest, hidden, other, coefficients);
        return coefficients;
    }

    private static void Solve(double[][] columns, double[] rightSide, int[] used, Range rows, double[] coefficients)
    {
        double[] solution = LeastSquares.Solve([.. used.Select(i => columns[i][rows])], rightSide);
        for (int k = 0; k < used.Length; k++)
        {
            coefficients[used[k]] = solution[k];
        }
    }

    private Complex At(double omega)
    {
        Complex sum = _coefficients[0]
            + new Complex(0, _coefficients[1] * omega / _spectrum.Points[0].Omega)
            + new Complex(0, -_coefficients[2] * _spectrum.Points[^1].Omega / omega);
        sum += _coefficients[Before - 1] * KramersKronigBasis.Diffusion(omega / _spectrum.Points[^1].Omega);
        for (int i = 0; i < _timeConstants.Length; i++)
        {
            sum += _coefficients[i + Before] / new Complex(1, omega * _timeConstants[i]);
        }

        return sum;
    }
}
