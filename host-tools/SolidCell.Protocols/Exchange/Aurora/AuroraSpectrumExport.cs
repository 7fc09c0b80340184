using System.Globalization;
using System.Text.Json.Nodes;
using SolidCell.Core.Schedule;
using SolidCell.Protocols.Model;
using SolidCell.Protocols.Writing;

namespace SolidCell.Protocols.Exchange.Aurora;

/// <summary>Writes an impedance step, and the rest before it as a step of its own.</summary>
internal static class AuroraSpectrumExport
{
    private const decimal MicrovoltsPerVolt = 1e6m;

    public static IReadOnlyList<JsonObject> Write(TimedStep step, StepEnds ends, string where, LossList losses)
    {
        SpectrumAmount spectrum = step.Spectrum!;
        decimal peak = Math.Round(spectrum.AmplitudeMicrovolts / MicrovoltsPerVolt * AuroraSpectrumImport.PeakPerRms, 9);
        losses.Notation(where, string.Create(CultureInfo.InvariantCulture,
            $"the amplitude of {spectrum.AmplitudeMicrovolts / 1000m} mV root mean square is written as the peak of the sine, {peak} V"));
        Remark(spectrum, ends, where, losses);
        JsonObject written = AuroraStepExport.New("impedance_spectroscopy", step, ("amplitude_V", AuroraNumber.Of(peak)),
            ("start_frequency_Hz", AuroraNumber.Thousandths(spectrum.HighestMillihertz)),
            ("end_frequency_Hz", AuroraNumber.Thousandths(spectrum.LowestMillihertz)),
            ("points_per_decade", JsonValue.Create(spectrum.PointsPerDecade)));
        return spectrum.RestMilliseconds == 0 ? [written] : [Rest(spectrum), written];
    }

    private static JsonObject Rest(SpectrumAmount spectrum) => new()
    {
        ["step"] = "open_circuit_voltage",
        ["until_time_s"] = AuroraNumber.Thousandths(spectrum.RestMilliseconds),
    };

    private static void Remark(SpectrumAmount spectrum, StepEnds ends, string where, LossList losses)
    {
        if (spectrum.RestMilliseconds > 0)
        {
            losses.Notation(where, "`rest-before` is written as a rest of its own");
        }

        if (spectrum.Settings.UsesSource && spectrum.ToneNanoamps != new SpectrumSettings().ToneNanoamps)
        {
            losses.Treatment(where, $"`tone: {spectrum.ToneNanoamps / 1000m} uA`: the format has one amplitude for all frequencies",
                "Set the amplitude of the low frequencies on the other instrument.");
        }

        if (ends.Milliseconds is { } time)
        {
            losses.Treatment(where, $"a spectrum cannot end by `time: {ExactQuantity.Time(time)}`: left out", "Choose a higher lowest frequency.");
        }
    }
}
