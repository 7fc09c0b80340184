using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>Z = j omega L.</summary>
public sealed class Inductor(string name = "L") : CircuitElement(new CircuitParameter(name, ParameterKind.InductanceHenries))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives) =>
        derivatives[0] = new Complex(0, omega * values[0]);
}
