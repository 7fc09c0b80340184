using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>
/// An arc: Z = R / (1 + (j omega tau)^n) (Cole and Cole, J. Chem. Phys. 9 (1941) 341), a resistor beside a constant phase
/// element with Y = tau^n / R. Its effective capacitance is tau / R (Hsu and Mansfeld, Corrosion 57 (2001) 747).
/// </summary>
public sealed class Zarc(string suffix = "1") : CircuitElement(
    new CircuitParameter("R" + suffix, ParameterKind.ResistanceOhms), new CircuitParameter("tau" + suffix, ParameterKind.TimeConstantSeconds), new CircuitParameter("n" + suffix, ParameterKind.Exponent))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives)
    {
        double log = Math.Log(omega * values[1]);
        Complex power = Complex.FromPolarCoordinates(Math.Exp(values[2] * log), values[2] * Math.PI / 2);
        Complex impedance = values[0] / (1 + power);
        Complex byPower = -impedance * power / (1 + power) * values[2];
        derivatives[0] = impedance;
        derivatives[1] = byPower;
        derivatives[2] = byPower * new Complex(log, Math.PI / 2);
        return impedance;
    }
}
