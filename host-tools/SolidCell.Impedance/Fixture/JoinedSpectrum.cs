using System.Globalization;

namespace SolidCell.Impedance.Fixture;

/// <summary>
/// A spectrum of both parts. The frequencies between 1 and 4 Hz are measured by both, and the parts are joined only when they agree there;
/// nothing is scaled to make them.
/// </summary>
/// <param name="Points">Of the whole where the parts agree, else of the meter alone; from the highest frequency down.</param>
/// <param name="Disagreement">How far apart the parts are, as a sentence, or null.</param>
/// <param name="Apart">The source's part where it was not joined.</param>
public sealed record JoinedSpectrum(IReadOnlyList<SpectrumPoint> Points, string? Disagreement, IReadOnlyList<SpectrumPoint> Apart)
{
    private const double MostPercent = 1;
    private const double MostDegrees = 1;

    public static JoinedSpectrum Of(IReadOnlyList<SpectrumPoint> meter, IReadOnlyList<SpectrumPoint> source)
    {
        if (meter.Count == 0 || source.Count == 0)
        {
            return new JoinedSpectrum(meter.Count == 0 ? source : meter, null, []);
        }

        (double percent, double degrees, int common) = Apartness(meter, source);
        if (common == 0 || percent > MostPercent || degrees > MostDegrees)
        {
            string why = common == 0
                ? "no frequency was measured by both the meter and the current source"
                : string.Create(
                    CultureInfo.InvariantCulture,
                        $"between 1 and 4 Hz the meter and the current source differ by up to {percent:0.0} % and {degrees:0.0} degrees (more than 1 % and 1 degree)");
            return new JoinedSpectrum(meter, why + "; the low frequencies are not joined", source);
        }

        double lowest = meter.Min(point => point.FrequencyHertz);
        return new JoinedSpectrum([.. meter, .. source.Where(point => point.FrequencyHertz < lowest * 0.99)], null, []);
    }

    private static (double Percent, double Degrees, int Common) Apartness(
        IReadOnlyList<SpectrumPoint> meter, IReadOnlyList<SpectrumPoint> source)
    {
        (double percent, double degrees, int common) = (0, 0, 0);
        SpectrumPoint[] falling = [.. meter.OrderByDescending(point => point.FrequencyHertz)];
        foreach (SpectrumPoint point in source)
        {
            int below = Array.FindIndex(falling, other => other.FrequencyHertz <= point.FrequencyHertz);
            if (below <= 0)
            {
                continue;
            }

            (SpectrumPoint above, SpectrumPoint under) = (falling[below - 1], falling[below]);
            double share = Math.Log(point.FrequencyHertz / under.FrequencyHertz) / Math.Log(above.FrequencyHertz / under.FrequencyHertz);
            System.Numerics.Complex ratio = point.ImpedanceOhms
                / (under.ImpedanceOhms + (share * (above.ImpedanceOhms - under.ImpedanceOhms)));
            percent = Math.Max(percent, 100 * Math.Abs(ratio.Magnitude - 1));
            degrees = Math.Max(degrees, Math.Abs(ratio.Phase) * 180 / Math.PI);
            common++;
        }

        return (percent, degrees, common);
    }
}
