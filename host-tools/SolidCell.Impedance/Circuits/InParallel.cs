using System.Numerics;

namespace SolidCell.Impedance.Circuits;

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
