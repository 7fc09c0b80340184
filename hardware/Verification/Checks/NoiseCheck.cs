using SolidCell.Hardware.Verification.Decks;
using SolidCell.Hardware.Verification.Detection;
using SolidCell.Hardware.Verification.Figures;
using SolidCell.Hardware.Verification.Netlisting;
using SolidCell.Hardware.Verification.Spice;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// Noise of the front ends in one reading (a conversion of 1.16 ms passes about 430 Hz), and the smallest soft short that the firmware's
/// own detector finds in it.
/// </summary>
public static class NoiseCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "noise";

    /// <summary>A bit of the converter in its narrowest range.</summary>
    private const double BitMicrovolts = 7.8125;

    /// <summary>Noise of the converter itself at 860 samples/s in that range: one bit (TI SBAS444, table of noise).</summary>
    private const double ConverterMicrovolts = 7.81;

    /// <summary>
    /// Below 10 Hz, which the models leave out: two buffers of 1.3 uVpp and two half amplifiers of 1.4 uVpp for the voltage, U403 with 0.14
    /// uVpp for the current (data sheets, 0.1 to 10 Hz; divided by 6.6).
    /// </summary>
    private static readonly double[] SlowMicrovolts = [Math.Sqrt((2 * 1.3 * 1.3) + (2 * 1.4 * 1.4)) / 6.6, 0.14 / 6.6];

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        var bench = new AnalogBench(context.Circuit, context.Library);
        string control =
            "set wr_singlescale\nalter vemf ac=1\nnoise v(ain0,ain1) vemf dec 10 0.1 676\nsetplot noise1\nwrdata voltage.data onoise_spectrum\nsetplot const\nnoise v(ain2,v_mid) vemf dec 10 0.1 676\nsetplot noise3\nwrdata current.data onoise_spectrum";
        var found = Ngspice.Run(bench.Deck(new DeckChanges(), 1, control));
        double voltage = Sum(Microvolts(found["voltage"]), SlowMicrovolts[0]),
            current = Sum(Microvolts(found["current"]), SlowMicrovolts[1]);
        yield return new Figure(Name, "Front end of the voltage, one reading, rms", voltage, "uV", BitMicrovolts);
        yield return new Figure(Name, "Front end of the current, one reading, rms", current, "uV", BitMicrovolts);
        double all = Sum(voltage, ConverterMicrovolts);
        yield return new Figure(Name, "With the converter's own noise, rms", all, "uV");
        foreach (double millivolts in new[] { 3.0, 10, 30, 100, 220 })
        {
            double share = SoftShortTrial.SmallestPercent(millivolts * 1000, new TrialNoise(all, BitMicrovolts, 0), SampleFilter.None);
            yield return new Figure(Name, $"Smallest soft short of 150 ms at {millivolts} mV: depth found in 19 of 20 trials", share, "%",
                millivolts >= 10 ? 4 : 30);
        }
    }

    /// <summary>
    /// Rows of frequency and V/rtHz, summed up by power (ngspice 46 gives totals that are not those of its own spectrum).
    /// </summary>
    private static double Microvolts(double[][] spectrum) =>
        1e6 * Math.Sqrt(Waveform.Integral([.. spectrum.Select(row => new[] { row[0], row[1] * row[1] })], 0, double.MaxValue));

    private static double Sum(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
