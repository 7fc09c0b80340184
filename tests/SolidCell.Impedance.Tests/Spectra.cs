using System.Numerics;
using SolidCell.Impedance.Circuits;

namespace SolidCell.Impedance.Tests;

/// <summary>Spectra computed from known circuits.</summary>
internal static class Spectra
{
    /// <summary>Boukamp's test circuit TC-1: R100 (R200 C0.8u)(R500 W4e-4).</summary>
    public static readonly CircuitElement TestCircuit1 = new InSeries(
        new Resistor("R0"),
        new InParallel(new Resistor("R1"), new Capacitor("C1")),
        new InParallel(new Resistor("R2"), new Warburg("W2")));

    public static readonly double[] TestCircuit1Values = [100, 200, 0.8e-6, 500, 4e-4];

    public static double[] Frequencies(double highestHertz, double lowestHertz, int perDecade = 10)
    {
        int count = (int)Math.Round(perDecade * Math.Log10(highestHertz / lowestHertz));
        return [.. Enumerable.Range(0, count + 1).Select(i => highestHertz * Math.Pow(10, -(double)i / perDecade))];
    }

    public static Complex At(CircuitElement circuit, double[] values, double hertz) =>
        circuit.Impedance(2 * Math.PI * hertz, values, new Complex[values.Length]);

    /// <param name="circuit">What is measured.</param>
    /// <param name="values">Its parameters.</param>
    /// <param name="frequencies">In hertz.</param>
    /// <param name="relativeNoise">Standard deviation of the real and of the imaginary part over |Z|.</param>
    /// <param name="seed">Of the noise.</param>
    public static Spectrum Of(CircuitElement circuit, double[] values, double[] frequencies, double relativeNoise = 0, int seed = 1)
    {
        var random = new Random(seed);
        return new Spectrum(frequencies.Select(hertz =>
        {
            Complex z = At(circuit, values, hertz);
            return new SpectrumPoint(hertz, z + (relativeNoise * z.Magnitude * new Complex(Normal(random), Normal(random))),
                relativeNoise * z.Magnitude);
        }));
    }

    public static Spectrum TestCircuit1Spectrum() => Of(TestCircuit1, TestCircuit1Values, Frequencies(10_000, 1, 7));

    /// <summary>Arcs in series with R0 = values[0], as (R, tau, n) each.</summary>
    public static InSeries Arcs(int count) => new([new Resistor("R0"), .. Enumerable.Range(1, count).Select(i => new Zarc($"{i}"))]);

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
