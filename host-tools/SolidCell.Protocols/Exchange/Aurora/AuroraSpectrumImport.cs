using System.Globalization;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Problems;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>
/// Makes an impedance step. aurora-unicycler's amplitude is that of the sine (BioLogic's Va), the fixture's its root mean square.
/// </summary>
internal static class AuroraSpectrumImport
{
    public static readonly decimal PeakPerRms = (decimal)Math.Sqrt(2);

    public static TimedStep? Read(AuroraSpectrum step, Position at, LossList losses, List<string> errors)
    {
        if (step.AmplitudeVolts is null == step.AmplitudeMilliamps is null)
        {
            errors.Add($"{step.Where}: it needs one of amplitude_V and amplitude_mA");
            return null;
        }

        Remark(step, losses);
        int low = Millihertz(Math.Min(step.StartHertz, step.EndHertz), step, losses);
        int high = Millihertz(Math.Max(step.StartHertz, step.EndHertz), step, losses);
        if (low >= high)
        {
            errors.Add($"{step.Where}: the fixture measures 0.01 Hz to 200 kHz, and nothing of this lies within");
        }

        return new TimedStep(at, null)
        {
            Kind = StepKind.Impedance,
            Verb = "impedance",
            Limits = [],
            Spectrum = new SpectrumAmount(low, high, Points(step, losses), Amplitude(step, losses), 0, new SpectrumSettings().ToneNanoamps),
        };
    }

    private static void Remark(AuroraSpectrum step, LossList losses)
    {
        if (step.StartHertz < step.EndHertz)
        {
            losses.Recording(step.Where, "the fixture measures from the highest frequency down");
        }

        if (step.MeasuresPerPoint != 1)
        {
            losses.Recording(step.Where, $"measures_per_point {step.MeasuresPerPoint}: the fixture measures each point twice, and again when they differ");
        }

        if (step.CorrectsDrift)
        {
            losses.Recording(step.Where, "drift_correction: left out; drift is judged when the spectrum is analysed (docs/impedance.md)");
        }
    }

    private static int Millihertz(decimal hertz, AuroraSpectrum step, LossList losses)
    {
        long value = Scaled.Of(hertz, 1000m, step.Where, "frequency in Hz", losses);
        long within = Math.Clamp(value, SpectrumSettings.LeastMillihertz, SpectrumSettings.MostMillihertz);
        if (within != value)
        {
            losses.Treatment(step.Where, string.Create(CultureInfo.InvariantCulture, $"{hertz} Hz lies outside 0.01 Hz to 200 kHz: cut at {within / 1000m} Hz"),
                "Measure the rest with another instrument.");
        }

        return (int)within;
    }

    private static int Points(AuroraSpectrum step, LossList losses)
    {
        if (step.PointsPerDecade > SpectrumSettings.MostPointsPerDecade)
        {
            losses.Recording(step.Where, $"points_per_decade {step.PointsPerDecade}: the fixture takes {SpectrumSettings.MostPointsPerDecade} at most");
        }

        return Math.Min(step.PointsPerDecade, SpectrumSettings.MostPointsPerDecade);
    }

    private static int Amplitude(AuroraSpectrum step, LossList losses)
    {
        if (step.AmplitudeVolts is not { } peak)
        {
            int usual = new SpectrumSettings().AmplitudeMicrovolts;
            losses.Treatment(step.Where,
                string.Create(CultureInfo.InvariantCulture, $"amplitude_mA {step.AmplitudeMilliamps}: the fixture excites by voltage, {usual / 1000} mV root mean square"),
                "Set `amplitude` so that the current is what you mean.");
            return usual;
        }

        long rms = Math.Clamp((long)Math.Round(peak / PeakPerRms * 1e6m), -int.MaxValue, int.MaxValue);
        long within = Math.Clamp(rms, SpectrumSettings.LeastAmplitudeMicrovolts, SpectrumSettings.MostAmplitudeMicrovolts);
        string text = string.Create(CultureInfo.InvariantCulture, $"amplitude_V {peak} is taken as the peak of the sine: {within / 1000m} mV root mean square");
        if (within == rms)
        {
            losses.Notation(step.Where, text);
        }
        else
        {
            losses.Treatment(step.Where, text + ", cut at the fixture's 1 to 50 mV", "Nothing, when that amplitude is in order.");
        }

        return (int)within;
    }
}
