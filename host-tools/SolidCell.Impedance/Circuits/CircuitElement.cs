using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>What a parameter measures; its unit and its natural bounds follow from it.</summary>
public enum ParameterKind
{
    ResistanceOhms,
    InductanceHenries,
    CapacitanceFarads,
    TimeConstantSeconds,

    /// <summary>Exponent of a constant phase element, 1 for a capacitor; no unit.</summary>
    Exponent,

    /// <summary>Y of a constant phase element or Warburg element 1 / (Y (j omega)^n), in S s^n.</summary>
    AdmittanceSiemensSecondsToN,
}

/// <summary>A parameter of a circuit.</summary>
/// <param name="Name">As reported, for example R1.</param>
/// <param name="Kind">What it measures.</param>
public sealed record CircuitParameter(string Name, ParameterKind Kind)
{
    public string Unit => Kind switch
    {
        ParameterKind.ResistanceOhms => "ohm",
        ParameterKind.InductanceHenries => "H",
        ParameterKind.CapacitanceFarads => "F",
        ParameterKind.TimeConstantSeconds => "s",
        ParameterKind.AdmittanceSiemensSecondsToN => "S s^n",
        _ => "1",
    };
}

/// <summary>
/// A two-terminal element. All parameters are positive; derivatives are taken by their natural logarithms, which makes
/// parameters of very different sizes equally easy to fit.
/// </summary>
public abstract class CircuitElement(params CircuitParameter[] parameters)
{
    public IReadOnlyList<CircuitParameter> Parameters { get; } = parameters;

    /// <summary>Impedance in ohm.</summary>
    /// <param name="omega">Angular frequency in radians per second, above 0.</param>
    /// <param name="values">The parameters' values, in the order of <see cref="Parameters"/>.</param>
    /// <param name="derivatives">Receives dZ / d ln(parameter) in ohm, as long as values.</param>
    public abstract Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives);

    /// <summary>(j omega)^n of a positive base.</summary>
    private protected static Complex PowerOfJ(double omega, double exponent) =>
        Complex.FromPolarCoordinates(Math.Exp(exponent * Math.Log(omega)), exponent * Math.PI / 2);
}
