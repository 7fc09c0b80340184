using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>Z = R.</summary>
public sealed class Resistor(string name = "R0") : CircuitElement(new CircuitParameter(name, ParameterKind.ResistanceOhms))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives) =>
        derivatives[0] = values[0];
}
