using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>Semi-infinite diffusion: Z = 1 / (Y (j omega)^1/2) (Boukamp, Solid State Ionics 20 (1986) 31).</summary>
public sealed class Warburg(string name = "W") : CircuitElement(new CircuitParameter(name, ParameterKind.AdmittanceSiemensSecondsToN))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives)
    {
        Complex impedance = 1 / (values[0] * PowerOfJ(omega, 0.5));
        derivatives[0] = -impedance;
        return impedance;
    }
}
