using SolidCell.Core.Schedule;

namespace SolidCell.Protocols.Model;

/// <summary>The spectrum of an impedance step, in the units of <see cref="SpectrumSettings"/>.</summary>
public sealed record SpectrumAmount(
    int LowestMillihertz, int HighestMillihertz, int PointsPerDecade, int AmplitudeMicrovolts, int RestMilliseconds, int ToneNanoamps)
{
    /// <summary>Each point takes two transforms on the cell and two on the known resistor.</summary>
    private const double TransformsPerPoint = 4;

    /// <summary>Precharge, and the ways between.</summary>
    private const double MeterMilliseconds = 6000;

    /// <summary>
    /// From which frequency on, in hertz, a transform takes how many milliseconds, in ticks of 50 ms (Ad5941Window of the drivers).
    /// </summary>
    private static readonly (double Hertz, double Milliseconds)[] Transforms =
        [(50, 100), (18, 250), (9, 500), (4.5, 950), (2.25, 1850), (1.12, 3650), (0, 7300)];

    /// <summary>Half a period of the lowest tone to settle, and two in the window.</summary>
    private const double PeriodsOfMultisine = 2.5;

    /// <summary>What the fixture reads.</summary>
    public SpectrumSettings Settings => new()
    {
        LowestMillihertz = LowestMillihertz,
        HighestMillihertz = HighestMillihertz,
        PointsPerDecade = PointsPerDecade,
        AmplitudeMicrovolts = AmplitudeMicrovolts,
        RestMilliseconds = RestMilliseconds,
        ToneNanoamps = ToneNanoamps,
    };

    /// <summary>How long the step takes, rest included, as far as nothing has to be measured again.</summary>
    public long Milliseconds
    {
        get
        {
            SpectrumSettings settings = Settings;
            double time = RestMilliseconds;
            if (settings.UsesMeter)
            {
                double hertz = HighestMillihertz / 1000.0;
                int points = 1 + (int)Math.Floor((PointsPerDecade * Math.Log10(HighestMillihertz / (double)settings.LowestOfMeter)) + 1e-3);
                time += MeterMilliseconds + Enumerable.Range(0, points)
                    .Sum(i => TransformsPerPoint * OfTransform(hertz * Math.Pow(10, -i / (double)PointsPerDecade)));
            }

            return (long)(time + (settings.UsesSource ? PeriodsOfMultisine * 1e6 / LowestMillihertz : 0));
        }
    }

    private static double OfTransform(double hertz) => Transforms.First(row => hertz >= row.Hertz).Milliseconds;
}
