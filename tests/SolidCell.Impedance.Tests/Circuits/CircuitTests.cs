using System.Numerics;
using SolidCell.Impedance.Circuits;

namespace SolidCell.Impedance.Tests.Circuits;

public sealed class CircuitTests
{
    public static TheoryData<CircuitElement, double[]> Elements => new()
    {
        { new Resistor(), [75] },
        { new Inductor(), [3e-7] },
        { new Capacitor(), [2e-6] },
        { new Warburg(), [4e-4] },
        { new ConstantPhaseElement(), [2e-5, 0.83] },
        { new Zarc(), [30, 1e-4, 0.86] },
        { new FiniteWarburg(DiffusionEnd.Transmissive), [12, 0.4] },
        { new FiniteWarburg(DiffusionEnd.Reflective), [12, 0.4] },
        { new InParallel(new Resistor("R"), new InSeries(new Zarc(), new ConstantPhaseElement())), [500, 30, 1e-4, 0.86, 2e-5, 0.83] },
        { Spectra.TestCircuit1, Spectra.TestCircuit1Values },
    };

    [Fact]
    public void Boukamps_test_circuit_has_its_published_impedance_at_10_kHz()
    {
        Complex z = Spectra.At(Spectra.TestCircuit1, Spectra.TestCircuit1Values, 10_000);

        Assert.Equal(109.009182, z.Real, 5e-6);
        Assert.Equal(-26.555680, z.Imaginary, 5e-6);
    }

    [Theory]
    [MemberData(nameof(Elements), DisableDiscoveryEnumeration = true)]
    public void The_derivatives_are_those_of_small_steps_in_the_logarithms(CircuitElement element, double[] values)
    {
        foreach (double omega in new[] { 0.01, 1, 300, 1e5 })
        {
            Complex[] derivatives = new Complex[values.Length];
            Complex z = element.Impedance(omega, values, derivatives);
            for (int i = 0; i < values.Length; i++)
            {
                Complex numerical = (Stepped(element, values, omega, i, 1e-5) - Stepped(element, values, omega, i, -1e-5)) / 2e-5;
                Assert.True((numerical - derivatives[i]).Magnitude < 1e-7
                    * z.Magnitude, $"{element.Parameters[i].Name} at {omega}: {derivatives[i]} against {numerical}");
            }
        }
    }

    [Fact]
    public void A_finite_warburg_is_a_semi_infinite_one_at_high_frequency_and_a_resistor_or_a_capacitor_at_low()
    {
        var transmissive = new FiniteWarburg(DiffusionEnd.Transmissive);
        var reflective = new FiniteWarburg(DiffusionEnd.Reflective);
        Complex high = Spectra.At(new Warburg(), [Math.Sqrt(0.4) / 12], 1e5);

        Assert.True((Spectra.At(transmissive, [12, 0.4], 1e5) - high).Magnitude < 1e-9 * high.Magnitude);
        Assert.True((Spectra.At(reflective, [12, 0.4], 1e5) - high).Magnitude < 1e-9 * high.Magnitude);
        Assert.Equal(12, Spectra.At(transmissive, [12, 0.4], 1e-6).Real, 1e-6);
        Assert.Equal(-12 / (2 * Math.PI * 1e-6 * 0.4), Spectra.At(reflective, [12, 0.4], 1e-6).Imaginary, 1);
        Assert.Equal(4, Spectra.At(reflective, [12, 0.4], 1e-6).Real, 1e-4);
    }

    private static Complex Stepped(CircuitElement element, double[] values, double omega, int parameter, double step)
    {
        double[] moved = [.. values];
        moved[parameter] *= Math.Exp(step);
        return element.Impedance(omega, moved, new Complex[values.Length]);
    }
}
