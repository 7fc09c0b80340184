using SolidCell.Drivers.Measurement;

namespace SolidCell.Hardware.Verification.Detection;

/// <summary>How a sample is made of conversions: when they start within the sample, and what each weighs.</summary>
/// <param name="Name">For the tables.</param>
/// <param name="Conversions">Start in seconds, and share of the sample; the shares add up to 1.</param>
public sealed record SampleFilter(string Name, IReadOnlyList<(double StartSeconds, double Share)> Conversions)
{
    /// <summary>A conversion at 860 samples/s, seconds.</summary>
    public const double ConversionSeconds = 1 / 860.0;

    private const double StepSeconds = MainsAverage.StepMicroseconds / 1e6;
    private const double Outer = MainsAverage.OuterWeight / (double)MainsAverage.SumOfWeights;
    private const double Middle = MainsAverage.MiddleWeight / (double)MainsAverage.SumOfWeights;

    /// <summary>One conversion: a fixture that lets the mains pass.</summary>
    public static SampleFilter None { get; } = new("one conversion", [(0, 1)]);

    /// <summary>
    /// What the firmware makes of three conversions when it averages the mains out: |H| = |w + 2 cos(2 pi f / 110 Hz)| / (w + 2), w = 1.92.
    /// </summary>
    public static SampleFilter Mains { get; } =
        new("mains averaged", [(0, Outer), (StepSeconds, Middle), (2 * StepSeconds, Outer)]);

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
        foreach ((double start, double share) in Conversions)
        {
            double phase = 2 * Math.PI * hertz * (start + (jitter * ((2 * random.NextDouble()) - 1)));
            (cosine, sine) = (cosine + (share * Math.Cos(phase)), sine + (share * Math.Sin(phase)));
        }

        double window = Math.PI * hertz * ConversionSeconds;
        return Math.Sqrt((cosine * cosine) + (sine * sine)) * Math.Abs(Math.Sin(window) / window);
    }
}
