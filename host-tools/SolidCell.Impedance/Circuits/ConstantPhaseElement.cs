using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>Z = 1 / (Y (j omega)^n) (Boukamp, Solid State Ionics 20 (1986) 31).</summary>
public sealed class ConstantPhaseElement(string name = "Q") : CircuitElement(
    new CircuitParameter(name, ParameterKind.AdmittanceSiemensSecondsToN), new CircuitParameter($"n({name})", ParameterKind.Exponent))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives)
    {
        Complex impedance = 1 / (values[0] * PowerOfJ(omega, values[1]));
        derivatives[0] = -impedance;
        derivatives[1] = -impedance * values[1] * new Complex(Math.Log(omega), Math.PI / 2);
        return impedance;
    }
}
