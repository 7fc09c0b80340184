using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>Z = R.</summary>
public sealed class Resistor(string name = "R0") : CircuitElement(new CircuitParameter(name, ParameterKind.ResistanceOhms))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives) =>
        derivatives[0] = values[0];
}

/// <summary>Z = j omega L.</summary>
public sealed class Inductor(string name = "L") : CircuitElement(new CircuitParameter(name, ParameterKind.InductanceHenries))
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives) =>
        derivatives[0] = new Complex(0, omega * values[0]);
}

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
    new CircuitParameter($"R({name})", ParameterKind.ResistanceOhms), new CircuitParameter($"tau({name})", ParameterKind.TimeConstantSeconds))
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
