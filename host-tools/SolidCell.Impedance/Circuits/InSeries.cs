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
