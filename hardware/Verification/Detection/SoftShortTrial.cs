using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Hardware.Verification.Detection;

/// <summary>A soft short in the voltage of a symmetric cell, sampled through a filter and shown to the firmware's own detector.</summary>
public static class SoftShortTrial
{
    private const int PeriodMilliseconds = 50;
    private const double ShortSeconds = 0.15;
    private const double ShortAt = 60;
    private const double EndSeconds = 70;

    /// <summary>A cell of 100 ohm cm2 and 1 cm2.</summary>
    private const double NanoampsPerMicrovolt = 10;

    /// <summary>Depths that are tried, percent of the level.</summary>
    private static readonly double[] Depths = [2.7, 3, 3.25, 3.5, 3.75, 4, 5, 6, 8, 10, 15, 20, 30, 50];

    /// <summary>The least depth in percent that is found in 19 of 20 trials; not a number when none is.</summary>
    public static double SmallestPercent(double levelMicrovolts, TrialNoise noise, SampleFilter filter) =>
        Depths.Where(depth => Found(levelMicrovolts, depth / 100, noise, filter, 20) >= 19).DefaultIfEmpty(double.NaN).First();

    /// <summary>In how many of so many trials, each at another phase of the sampling, a short is found within a second.</summary>
    public static int Found(double levelMicrovolts, double depth, TrialNoise noise, SampleFilter filter, int trials) =>
        Enumerable.Range(0, trials).AsParallel()
        .Count(trial => IsFound(levelMicrovolts, depth, noise, filter, trial, trial / (double)trials));

    private static bool IsFound(double level, double depth, TrialNoise noise, SampleFilter filter, int seed, double phase)
    {
        var random = new Random(seed);
        var detector = new ShortDetector(PeriodMilliseconds);
        detector.Begin(new CellDescription
        {
            Kind = CellKind.Symmetric,
            AreaSquareMicrometres = CellDescription.SquareMicrometresPerSquareCentimetre,
        });
        int nanoamps = (int)(level * NanoampsPerMicrovolt);
        double begins = ShortAt + (phase * PeriodMilliseconds / 1000.0);
        for (int i = 0; i * PeriodMilliseconds / 1000.0 < EndSeconds; i++)
        {
            double seconds = i * PeriodMilliseconds / 1000.0;
            double value = filter.Conversions.Sum(one => one.Share * At(seconds + one.StartSeconds, begins, level, depth, noise, random));
            var sample = new Sample
            {
                Milliseconds = i * PeriodMilliseconds,
                CellMicrovolts = (int)Math.Round(value),
                CellNanoamps = nanoamps,
                CellVoltageQuality = SampleQuality.Good,
                CellCurrentQuality = SampleQuality.Good,
            };
            if (detector.Observe(sample, nanoamps) && seconds >= begins)
            {
                return true;
            }
        }

        return false;
    }

    private static double At(double seconds, double begins, double level, double depth, TrialNoise noise, Random random)
    {
        double value = seconds >= begins && seconds < begins + ShortSeconds ? level * (1 - depth) : level;
        value += noise.MainsMicrovolts * Math.Sin((2 * Math.PI * noise.MainsHertz * seconds) + 1);
        value += noise.RmsMicrovolts * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return Math.Round(value / noise.BitMicrovolts) * noise.BitMicrovolts;
    }
}

/// <summary>What disturbs a conversion.</summary>
/// <param name="RmsMicrovolts">White noise of one conversion.</param>
/// <param name="BitMicrovolts">What a bit is worth.</param>
/// <param name="MainsMicrovolts">Amplitude of the mains.</param>
/// <param name="MainsHertz">Their frequency.</param>
public sealed record TrialNoise(double RmsMicrovolts, double BitMicrovolts, double MainsMicrovolts, double MainsHertz = 50.1);
