using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>
/// An arc: Z = R / (1 + (j omega tau)^n) (Cole and Cole, J. Chem. Phys. 9 (1941) 341), a resistor beside a constant phase
/// element with Y = tau^n / R. Its effective capacitance is tau / R (Hsu and Mansfeld, Corrosion 57 (2001) 747).
/// </summary>
public sealed class Zarc(string suffix = "1") : CircuitElement(
    new CircuitParameter("R" + suffix, ParameterKind.ResistanceOhms),
    new CircuitParameter("tau" + suffix, ParameterKind.TimeConstantSeconds), new CircuitParameter("n" + suffix, ParameterKind.Exponent))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives)
    {
        double log = Math.Log(omega * values[1]);
        (double sine, double cosine) = Math.SinCos(values[2] * Math.PI / 2);
        double size = Math.Exp(values[2] * log);
        var power = new Complex(size * cosine, size * sine);
        Complex inverse = Inverse(1 + (size * cosine), size * sine);
        Complex impedance = values[0] * inverse;
        Complex byPower = -values[2] * (impedance * (power * inverse));
        derivatives[0] = impedance;
        derivatives[1] = byPower;
        derivatives[2] = byPower * new Complex(log, Math.PI / 2);
        return impedance;
    }

    /// <summary>1 / (re + j im), without the care for over- and underflow that <see cref="Complex"/> takes and a fit pays for.</summary>
    private static Complex Inverse(double real, double imaginary)
    {
        double square = (real * real) + (imaginary * imaginary);
        return double.IsInfinity(square) ? Complex.Zero : new Complex(real / square, -imaginary / square);
    }
}
