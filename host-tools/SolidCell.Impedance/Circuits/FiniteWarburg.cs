using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>How the diffusion layer of a <see cref="FiniteWarburg"/> ends.</summary>
public enum DiffusionEnd
{
    /// <summary>Transmissive (short): Z = R tanh(x) / x.</summary>
    Transmissive,

    /// <summary>Reflective (open): Z = R coth(x) / x.</summary>
    Reflective,
}

/// <summary>
/// Diffusion over a finite length, x = (j omega tau)^1/2 (Diard, Le Gorrec and Montella, Electrochim. Acta 47 (1999) 1055).
/// </summary>
public sealed class FiniteWarburg(DiffusionEnd end, string name = "W") : CircuitElement(
    new CircuitParameter($"R({name})", ParameterKind.ResistanceOhms),
    new CircuitParameter($"tau({name})", ParameterKind.TimeConstantSeconds))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives)
    {
        Complex x = PowerOfJ(omega * values[1], 0.5);
        Complex tanh = Complex.Tanh(x);
        Complex hyperbolic = end == DiffusionEnd.Transmissive ? tanh : 1 / tanh;
        Complex impedance = values[0] * hyperbolic / x;
        derivatives[0] = impedance;
        derivatives[1] = 0.5 * ((values[0] * (1 - (hyperbolic * hyperbolic))) - impedance);
        return impedance;
    }
}
