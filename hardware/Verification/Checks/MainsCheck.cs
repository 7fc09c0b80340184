using SolidCell.Hardware.Verification.Detection;
using SolidCell.Hardware.Verification.Figures;

namespace SolidCell.Hardware.Verification.Checks;

/// <summary>
/// Pick-up of 50 and 60 Hz in a reading of the firmware: by one conversion of 1.16 ms, and with the mains averaged out by three
/// (decision 0029); and what the average does to soft shorts of 150 ms.
/// </summary>
public static class MainsCheck
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "mains";

    private const double Decibels = 40;
    private const double LevelMicrovolts = 100_000;
    private const double PickUpMicrovolts = 1000;

    private static readonly double[] Mains = [49.5, 50, 50.5, 59.5, 60, 60.5];

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Run(CheckContext context)
    {
        yield return Rejection(SampleFilter.None, 0, "") with { Limit = null };
        yield return Rejection(SampleFilter.Mains, 0, "");
        yield return Rejection(SampleFilter.Mains, 50e-6, ", each conversion up to 50 us late or early");
        var noise = new TrialNoise(8, 7.8125, 0);
        foreach (SampleFilter filter in new[] { SampleFilter.None, SampleFilter.Mains })
        {
            yield return Found($"Soft shorts of 3.5 %, 150 ms, found of 40, {filter.Name}", noise, filter);
        }

        foreach (double hertz in new[] { 50.1, 60.1 })
        {
            TrialNoise hum = noise with { MainsMicrovolts = PickUpMicrovolts, MainsHertz = hertz };
            string inHum = FormattableString.Invariant($"The same in 1 mV of {hertz} Hz");
            yield return Found($"{inHum}, {SampleFilter.None.Name}", hum, SampleFilter.None) with { Limit = null };
            yield return Found($"{inHum}, {SampleFilter.Mains.Name}", hum, SampleFilter.Mains);
        }
    }

    private static Figure Found(string what, TrialNoise noise, SampleFilter filter) =>
        new(Name, what, SoftShortTrial.Found(LevelMicrovolts, 0.035, noise, filter, 40), "", 40, FigureSense.AtLeast);

    private static Figure Rejection(SampleFilter filter, double jitter, string how) =>
        new(Name, $"Least rejection at 49.5 to 50.5 and 59.5 to 60.5 Hz, {filter.Name}{how}",
            Mains.Min(hertz => filter.Decibels(hertz, jitter)), "dB", Decibels, FigureSense.AtLeast);
}
