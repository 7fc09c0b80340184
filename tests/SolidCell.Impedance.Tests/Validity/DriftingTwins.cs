using System.Numerics;
using SolidCell.Impedance.Circuits;

namespace SolidCell.Impedance.Tests.Validity;

/// <summary>
/// Spectra of cells that stay, and of the same cells while one resistance drifts: a point takes three periods, the sweep goes from high to
/// low frequency, and the drift is in proportion to the time that has passed.
/// </summary>
/// <param name="Name">What the circuit stands for.</param>
/// <param name="Circuit">The circuit.</param>
/// <param name="Values">Its parameters.</param>
/// <param name="Drifting">Place of the resistance that drifts.</param>
/// <param name="HighestHertz">First frequency.</param>
/// <param name="LowestHertz">Last frequency.</param>
internal sealed record DriftingTwins(
    string Name, CircuitElement Circuit, double[] Values, int Drifting, double HighestHertz, double LowestHertz)
{
    public static readonly IReadOnlyList<DriftingTwins> All =
    [
        new("a resistor and a capacitor", Series(R(), Beside(R("R1"), C())), [29, 47, 1e-5], 1, 5e4, 1),
        new("Boukamp's test circuit", Spectra.TestCircuit1, Spectra.TestCircuit1Values, 1, 1e4, 1),
        new("a depressed arc", Series(R(), Beside(R("R1"), Q())), [60, 35, 2e-5, 0.85], 1, 1e5, 0.1),
        new("a symmetric cell, its interface", Spectra.Arcs(2), [20, 55, 55 * 4e-10, 0.9, 60, 60 * 5e-7, 0.88], 4, 7e6, 1),
        new("a symmetric cell, its bulk", Spectra.Arcs(2), [20, 55, 55 * 1e-8, 0.9, 60, 60 * 2e-5, 0.88], 1, 1e6, 1),
        new("a full cell, its cathode",
            Series(R(), new Zarc("1"), new Zarc("2"), new Zarc("3")), [30, 45, 45 * 1e-9, 0.9, 25, 25 * 1e-6, 0.9, 120, 120 * 2e-4, 0.85],
            7, 1e6, 0.1),
        new("a full cell with a tail, its cathode",
            Series(R(), new Zarc("1"), new Zarc("2"), new Warburg()), [75, 25, 25 * 1e-6, 0.9, 120, 120 * 2e-4, 0.85, 0.05], 4, 1e6, 0.01),
        new("a full cell with a tail, its series resistance", Series(R(), new Zarc("1"), new Warburg()), [75, 120, 120 * 2e-4, 0.85, 0.05],
            0, 1e6, 0.01),
        new("leads with inductance", Series(R(), new Inductor(), new Zarc("1")), [10, 1e-7, 40, 40 * 1e-5, 0.9], 2, 1e6, 1),
        new("a charge transfer in front of diffusion",
            Series(R(), Beside(Q(), Series(R("R1"), new Warburg()))), [20, 2.5e-5, 0.89, 100, 2.4e-3], 3, 1e3, 0.3),
    ];

    /// <summary>The largest change of the drifting resistance over all points, as a part of the largest modulus.</summary>
    public const double Drift = 0.08;

    public Spectrum Staying(double noise, int seed) =>
        Spectra.Of(Circuit, Values, Spectra.Frequencies(HighestHertz, LowestHertz), noise, seed);

    public Spectrum Moving(double noise, int seed, double drift = Drift)
    {
        double[] frequencies = Spectra.Frequencies(HighestHertz, LowestHertz);
        double whole = frequencies.Sum(hertz => 1 / hertz);
        double largest = Staying(0, 1).LargestOhms;
        double passed = 0;
        IReadOnlyList<SpectrumPoint> noisy = Staying(noise, seed).Points;
        return new Spectrum(frequencies.Select((hertz, k) =>
        {
            passed += 1 / hertz / whole;
            double[] moved = [.. Values];
            moved[Drifting] += drift * largest * passed;
            Complex change = Spectra.At(Circuit, moved, hertz) - Spectra.At(Circuit, Values, hertz);
            return noisy[k] with { ImpedanceOhms = noisy[k].ImpedanceOhms + change };
        }));
    }

    private static Resistor R(string name = "R0") => new(name);

    private static Capacitor C() => new();

    private static ConstantPhaseElement Q() => new();

    private static InSeries Series(params CircuitElement[] elements) => new(elements);

    private static InParallel Beside(params CircuitElement[] elements) => new(elements);
}
