using System.Numerics;

namespace SolidCell.Impedance.Fixture;

/// <summary>The low frequencies of a spectrum, from the samples of a multisine through the current source.</summary>
public static class MultisineSpectrum
{
    /// <summary>A tone whose current is smaller was not there.</summary>
    private const double LeastAmps = 1e-6;

    /// <summary>No tone is better than this part of |Z|: times and images are not known better.</summary>
    private const double LeastShare = 3e-4;

    /// <summary>From the highest tone down.</summary>
    /// <param name="window">The samples.</param>
    /// <param name="meter">What the meter measured above 1 Hz, to take off the images of the held current; may be empty.</param>
    public static IReadOnlyList<SpectrumPoint> Of(MultisineWindow window, IReadOnlyList<SpectrumPoint> meter)
    {
        if (!window.IsWhole)
        {
            return [];
        }

        double[] hertz = [.. window.Periods.Select(periods => periods / window.WindowSeconds)];
        (Complex[] volts, double voltNoise) =
            ToneFit.Of([.. window.Samples.Select(sample => (sample.VoltageSeconds, sample.Volts))], hertz, window.WindowSeconds);
        (Complex[] amps, double ampNoise) =
            ToneFit.Of([.. window.Samples.Select(sample => (sample.CurrentSeconds, sample.Amps))], hertz, window.WindowSeconds);
        var held = new HeldCurrent(meter, window.TickSeconds);
        double voltagePhase = Phase(window, sample => sample.VoltageSeconds);
        double currentPhase = Phase(window, sample => sample.CurrentSeconds);
        return [.. Enumerable.Range(0, hertz.Length).Reverse().Where(k => amps[k].Magnitude > LeastAmps)
            .Select(k => Point(hertz[k], held.Corrected(volts[k] / amps[k], hertz[k], voltagePhase, currentPhase),
                voltNoise / volts[k].Magnitude, ampNoise / amps[k].Magnitude))];
    }

    private static SpectrumPoint Point(double hertz, Complex ohms, double voltShare, double ampShare) =>
        new(hertz, ohms, ohms.Magnitude * Math.Sqrt((voltShare * voltShare) + (ampShare * ampShare) + (LeastShare * LeastShare)));

    /// <summary>Where in the hold a sample is taken, in the middle of all, as a part of it.</summary>
    private static double Phase(MultisineWindow window, Func<MultisineSample, double> seconds)
    {
        double[] phases = [.. window.Samples.Select(sample => Part((seconds(sample) - window.UpdateSeconds) / window.TickSeconds)).Order()];
        return phases[phases.Length / 2];
    }

    private static double Part(double number) => number - Math.Floor(number);
}
