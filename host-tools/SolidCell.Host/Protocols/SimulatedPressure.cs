using System.Globalization;
using SolidCell.Analysis.Conditions;
using SolidCell.Analysis.Cycles;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;

namespace SolidCell.Host.Protocols;

/// <summary>Stack pressure of a simulated test in MPa, its mean weighted by time.</summary>
/// <param name="Range">Over the test.</param>
/// <param name="Amplitude">Mean over the half-cycles of their largest less smallest; null without a half-cycle.</param>
internal sealed record SimulatedPressure(ConditionRange Range, double? Amplitude)
{
    private const double KilopascalsPerMegapascal = 1e3;

    /// <summary>Null without a good reading.</summary>
    public static SimulatedPressure? Of(IReadOnlyList<StoredSample> samples, IReadOnlyList<HalfCycle> halfCycles) =>
        ConditionRange.Of(
            samples.Where(sample => sample.PressureQuality == SampleQuality.Good)
                .Select(sample => ((double)sample.Milliseconds, (double)sample.StackKilopascals, (double)sample.StackKilopascals)),
            KilopascalsPerMegapascal) is { } range
            ? new SimulatedPressure(range, halfCycles.Average(half => half.PressureAmplitudeMegapascals)) : null;

    /// <summary>"5.00 MPa (4.98 to 5.02), amplitude of a half-cycle 0.03 MPa".</summary>
    public string Text => ConditionText.Of(Range, null, "MPa") + (Amplitude is { } amplitude
        ? string.Create(CultureInfo.InvariantCulture, $", amplitude of a half-cycle {amplitude:0.000} MPa") : "");
}
