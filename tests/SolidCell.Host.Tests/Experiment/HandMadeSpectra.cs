using System.Numerics;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Tests.Experiment;

/// <summary>Spectra from a circuit: 10 ohm, an interphase beside 100 nF, and 40 ohm beside 1 mF.</summary>
internal static class HandMadeSpectra
{
    /// <summary>The interphase grows from 20 to 26 ohm with the root of the time.</summary>
    public static IReadOnlyList<StoredSpectrum> Growing =>
        [Stored(0, 20), Stored(1, 23) with { Cycle = 3 }, Stored(4, 26) with { Cycle = 300 }];

    /// <summary>The same with noise of 0.1 % that is another one at each point: what a fit leaves is no matter of the last digit.</summary>
    public static IReadOnlyList<StoredSpectrum> Noisy => [.. Growing.Select(one => one with
    {
        Points = [.. one.Points.Select((point, at) => new SpectrumSample(point.FrequencyHertz,
            point.RealOhms * (1 + (0.001 * Math.Sin(at * 12.9))), point.ImaginaryOhms * (1 + (0.001 * Math.Cos(at * 7.7)))))],
    })];

    private static StoredSpectrum Stored(double hours, double ohms) => new(
        "a", [.. Enumerable.Repeat((byte)(hours + 1), 32)], 1, "i", null, hours, null, null, null,
        [
            .. Enumerable.Range(0, 36).Select(at => Math.Pow(10, 6 - (at / 5.0)))
                .Select(hertz => new SpectrumSample(hertz, At(hertz, ohms).Real, At(hertz, ohms).Imaginary)),
        ]);

    private static Complex At(double hertz, double ohms)
    {
        Complex Arc(double resistance, double farads) =>
            resistance / (1 + (Complex.ImaginaryOne * 2 * Math.PI * hertz * resistance * farads));
        return 10 + Arc(ohms, 1e-7) + Arc(40, 1e-3);
    }
}
