using System.Numerics;

namespace SolidCell.Impedance.Circuits;

/// <summary>Elements one after the other: impedances add.</summary>
public sealed class InSeries(params CircuitElement[] elements) : CircuitElement([.. elements.SelectMany(element => element.Parameters)])
{
    public IReadOnlyList<CircuitElement> Elements { get; } = elements;

    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives)
    {
        Complex sum = Complex.Zero;
        int at = 0;
        foreach (CircuitElement element in elements)
        {
            int count = element.Parameters.Count;
            sum += element.Impedance(omega, values.Slice(at, count), derivatives.Slice(at, count));
            at += count;
        }

        return sum;
    }
}

/// <summary>Elements side by side: admittances add, and dZ/dp = (Z / Zi)^2 dZi/dp.</summary>
public sealed class InParallel(params CircuitElement[] elements) : CircuitElement([.. elements.SelectMany(element => element.Parameters)])
{
    public override Complex Impedance(double omega, ReadOnlySpan<double> values, Span<Complex> derivatives)
    {
        Complex admittance = Complex.Zero;
        int at = 0;
        foreach (CircuitElement element in elements)
        {
            int count = element.Parameters.Count;
            Complex one = 1 / element.Impedance(omega, values.Slice(at, count), derivatives.Slice(at, count));
            admittance += one;
            for (int i = at; i < at + count; i++)
            {
                derivatives[i] *= one * one;
            }

            at += count;
        }

        Complex square = 1 / (admittance * admittance);
        for (int i = 0; i < derivatives.Length; i++)
        {
            derivatives[i] *= square;
        }

        return 1 / admittance;
    }
}
