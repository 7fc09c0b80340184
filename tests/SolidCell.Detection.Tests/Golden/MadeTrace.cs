using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Golden;

/// <summary>
/// A cell of 1 cm2 that is cycled at 0.5 mA/cm2, in integers, so that it is the same on every machine: half-cycles of 1,200 samples,
/// 40 mV of overpotential that creeps up, on an open-circuit voltage that rises by 0.6 V a charge in a half or full cell; noise of
/// 40 uV from a seed. Something happens from the seventh half-cycle on.
/// </summary>
internal sealed class MadeTrace(CellKind kind, int intervalMilliseconds)
{
    private const int HalfCycleSamples = 1200;
    private const int HalfCycles = 12;
    private const int Nanoamps = 500_000;

    private readonly ShortDetector _detector = new(intervalMilliseconds);
    private readonly Sample _sample = new();
    private long _random = 20251124;

    /// <summary>Samples since the seventh half-cycle's 300th; negative before.</summary>
    public int Since { get; private set; }

    /// <summary>Of the seventh half-cycle and those after it, 0 before.</summary>
    public int Late => Math.Max(0, (Since + 300) / HalfCycleSamples);

    /// <summary>Samples since the half-cycle began.</summary>
    public int Into => (Since + 300 + (6 * HalfCycleSamples)) % HalfCycleSamples;

    /// <summary>From a sample on for so many; again and again where there is a period.</summary>
    public void Between(int first, int count, Action change, int period = 0)
    {
        int since = period > 0 && Since >= 0 ? Since % period : Since;
        if (since >= first && since - first < count)
        {
            change();
        }
    }

    /// <summary>A line for each event, with all its fields.</summary>
    public IEnumerable<string> Events(Action<MadeTrace, Sample> happening)
    {
        _detector.Begin(new CellDescription { Kind = kind, AreaSquareMicrometres = 100_000_000, CapacityNanoampHours = 3_000_000 });
        for (int i = 0; i < HalfCycles * HalfCycleSamples; i++)
        {
            Since = i - (6 * HalfCycleSamples) - 300;
            Measure(i);
            happening(this, _sample);
            if (_sample.CellVoltageQuality != SampleQuality.NotMeasured && _detector.Observe(_sample, _sample.CellNanoamps))
            {
                yield return Text(_detector.Event);
            }
        }

        while (_detector.Finish())
        {
            yield return "at the end " + Text(_detector.Event);
        }
    }

    /// <summary>A number of either sign, nearer to 0 than this: the generator of Knuth's MMIX.</summary>
    public int Below(int most)
    {
        _random = (_random * 6364136223846793005L) + 1442695040888963407L;
        return (int)((_random >> 40) % most);
    }

    /// <summary>Leaves so many thousandths of what the current makes of the voltage.</summary>
    public static void Leave(Sample sample, int thousandths) =>
        sample.CellMicrovolts += (int)((long)Polarisation(sample) * (thousandths - 1000) / 1000);

    /// <summary>So many thousandths of the current, and of what it makes of the voltage.</summary>
    public static void Scale(Sample sample, int thousandths)
    {
        Leave(sample, thousandths);
        sample.CellNanoamps = (int)((long)sample.CellNanoamps * thousandths / 1000);
    }

    /// <summary>Leaves so many thousandths of the voltage.</summary>
    public static void Collapse(Sample sample, int thousandths) =>
        sample.CellMicrovolts = (int)((long)sample.CellMicrovolts * thousandths / 1000);

    private static int Polarisation(Sample sample) => sample.CellNanoamps * 8 / 100;

    private static string Text(ShortEvent found) => string.Join(' ', new[]
    {
        found.EventNumber, (int)found.Kind, (int)found.Cause, found.ConfidencePercent, found.OnsetMilliseconds, found.HalfCycle,
        found.CurrentDensityNanoampsPerSquareCentimetre, found.StepArealChargeNanoampHoursPerSquareCentimetre,
        found.CumulativeArealChargeNanoampHoursPerSquareCentimetre, found.BeforeMicrovolts, found.AtMicrovolts, found.AfterMicrovolts,
        found.Count, found.Recovered ? 1 : 0, found.IsFollowUp ? 1 : 0,
    });

    private void Measure(int i)
    {
        int into = i % HalfCycleSamples;
        int sign = i / HalfCycleSamples % 2 == 0 ? 1 : -1;
        int stored = sign > 0 ? into : HalfCycleSamples - into;
        int rest = kind is CellKind.Symmetric or CellKind.AnodeFree ? 0
            : kind == CellKind.Half ? 200_000 + (stored * 500) : 3_500_000 + (stored * 500);
        _sample.Milliseconds = (long)i * intervalMilliseconds;
        _sample.CellNanoamps = sign * Nanoamps;
        _sample.CellMicrovolts = rest + (sign * (40_000 + into)) + Below(40);
        _sample.StackKilopascals = 5000 + (stored / 10) + Below(3);
        _sample.FrameMillidegrees = 30_000;
        _sample.CellVoltageQuality = _sample.CellCurrentQuality = SampleQuality.Good;
        _sample.StackPressureQuality = _sample.FrameTemperatureQuality = SampleQuality.Good;
    }
}
