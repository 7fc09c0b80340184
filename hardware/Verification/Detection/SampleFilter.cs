namespace SolidCell.Hardware.Verification.Detection;

/// <summary>How a sample is made of conversions: their starts within the sample, all of the same weight.</summary>
/// <param name="Name">For the tables.</param>
/// <param name="StartSeconds">Start of each conversion.</param>
public sealed record SampleFilter(string Name, IReadOnlyList<double> StartSeconds)
{
    /// <summary>A conversion at 860 samples/s, seconds.</summary>
    public const double ConversionSeconds = 1 / 860.0;

    /// <summary>One conversion: the firmware of today.</summary>
    public static SampleFilter None { get; } = new("firmware of today", [0]);

    /// <summary>
    /// Two pairs 10 ms apart, 8.33 ms from each other: half a period of 50 Hz and of 60 Hz, so that either cancels. |H| = |cos(pi f 10 ms)
    /// cos(pi f 8.33 ms)|.
    /// </summary>
    public static SampleFilter FourConversions { get; } = new("four conversions", [0, 1 / 120.0, 0.01, 0.01 + (1 / 120.0)]);

    /// <summary>
    /// Rejection of a sine in dB, with every conversion displaced by at most <paramref name="jitter"/> seconds: the root mean square of 200
    /// draws.
    /// </summary>
    public double Decibels(double hertz, double jitter)
    {
        var random = new Random(1);
        int draws = jitter > 0 ? 200 : 1;
        double sum = Enumerable.Range(0, draws).Sum(_ =>
        {
            double gain = Gain(hertz, jitter, random);
            return gain * gain;
        });
        return -20 * Math.Log10(Math.Sqrt(sum / draws));
    }

    private double Gain(double hertz, double jitter, Random random)
    {
        double cosine = 0, sine = 0;
        foreach (double start in StartSeconds)
        {
            double phase = 2 * Math.PI * hertz * (start + (jitter * ((2 * random.NextDouble()) - 1)));
            (cosine, sine) = (cosine + Math.Cos(phase), sine + Math.Sin(phase));
        }

        double window = Math.PI * hertz * ConversionSeconds;
        return Math.Sqrt((cosine * cosine) + (sine * sine)) / StartSeconds.Count * Math.Abs(Math.Sin(window) / window);
    }
}
