using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>Z = 1 / (j omega C).</summary>
public sealed class Capacitor(string name = "C") : CircuitElement(new CircuitParameter(name, ParameterKind.CapacitanceFarads))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives)
    {
        var impedance = new Complex(0, -1 / (omega * values[0]));
        derivatives[0] = -impedance;
        return impedance;
    }
}
