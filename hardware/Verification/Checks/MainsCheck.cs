using SolidCell.Hardware.Verification.Detection;
using SolidCell.Hardware.Verification.Figures;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// Pick-up of 50 and 60 Hz in a reading: of today's firmware (one conversion of 1.16 ms) and of the filter that decision 0029 proposes,
/// four conversions in 18.3 ms; and what the filter does to soft shorts of 150 ms.
/// </summary>
public static class MainsCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "mains";

    private const double Decibels = 40;
    private const double LevelMicrovolts = 100_000;
    private const double PickUpMicrovolts = 1000;
    private const string Miss =
        "one conversion does not average the mains; four of them do (decision 0029). That takes six more conversions a tick, and a tick of the interpreter has no room for them (decision 0070)";

    private static readonly double[] Mains = [49.5, 50, 50.5, 59.5, 60, 60.5];

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        yield return Rejection("firmware of today", SampleFilter.None, 0, Miss);
        yield return Rejection("four conversions", SampleFilter.FourConversions, 0, "");
        yield return Rejection("four conversions, each up to 50 us late or early", SampleFilter.FourConversions, 50e-6, "");
        var noise = new TrialNoise(8, 7.8125, 0);
        foreach (SampleFilter filter in new[] { SampleFilter.None, SampleFilter.FourConversions })
        {
            yield return new Figure(Name, $"Soft shorts of 3.5 %, 150 ms, found of 40, {filter.Name}",
                SoftShortTrial.Found(LevelMicrovolts, 0.035, noise, filter, 40), "", 40, FigureSense.AtLeast);
        }

        yield return new Figure(Name, "The same in 1 mV of 50 Hz, firmware of today",
            SoftShortTrial.Found(LevelMicrovolts, 0.035, noise with { MainsMicrovolts = PickUpMicrovolts }, SampleFilter.None, 40), "");
        yield return new Figure(Name, "The same in 1 mV of 50 Hz, four conversions",
            SoftShortTrial.Found(LevelMicrovolts, 0.035, noise with
            {
                MainsMicrovolts = PickUpMicrovolts,
            }, SampleFilter.FourConversions, 40), "", 40, FigureSense.AtLeast);
    }

    private static Figure Rejection(string what, SampleFilter filter, double jitter, string miss) =>
        new(Name, $"Least rejection at 49.5 to 50.5 and 59.5 to 60.5 Hz, {what}", Mains.Min(hertz => filter.Decibels(hertz, jitter)), "dB",
            Decibels, FigureSense.AtLeast, miss);
}
