using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Device.Tests.Detection;

/// <summary>
/// A symmetric cell at 0.5 mA/cm2, half-cycles of a minute, 40 mV of overpotential that creeps up, noise of 50 uV from
/// a seed; all in integers, 20 samples/s.
/// </summary>
internal sealed class CellTrace
{
    private const int TickMilliseconds = 50;
    private const int HalfCycleMilliseconds = 60000;
    private const int Nanoamps = 392699;

    private readonly ShortDetector _detector = new ShortDetector(TickMilliseconds);
    private readonly Sample _sample = new Sample();
    private readonly TraceNoise _noise = new TraceNoise();
    private long _now;

    public CellTrace()
    {
        _detector.Begin(new CellDescription { Kind = CellKind.Symmetric, AreaSquareMicrometres = 78539816 });
        _sample.CellVoltageQuality = SampleQuality.Good;
        _sample.CellCurrentQuality = SampleQuality.Good;
        _sample.FrameTemperatureQuality = SampleQuality.Good;
        _sample.FrameMillidegrees = 30000;
    }

    /// <summary>What is left of the overpotential.</summary>
    public int Percent { get; set; } = 100;

    /// <summary>What was found so far, one word an event.</summary>
    public string Events { get; private set; } = "";

    /// <summary>Runs until the sample before a time.</summary>
    public void RunTo(long milliseconds)
    {
        while (_now < milliseconds)
        {
            Observe();
            _now += TickMilliseconds;
        }
    }

    private void Observe()
    {
        int sign = _now / HalfCycleMilliseconds % 2 == 0 ? 1 : -1;
        long intoHalfCycle = _now % HalfCycleMilliseconds;
        _sample.Milliseconds = _now;
        _sample.CellNanoamps = sign * Nanoamps;
        _sample.CellMicrovolts = (sign * (int)((40000 + (intoHalfCycle / 60)) * Percent / 100)) + _noise.Below(50);
        if (_detector.Observe(_sample, sign * Nanoamps))
        {
            Note(_detector.Event);
        }
    }

    private void Note(ShortEvent found) => Events += (found.IsFollowUp ? "end " : "") + ((int)found.Kind).ToString() + "/"
        + ((int)found.Cause).ToString() + "@" + found.OnsetMilliseconds.ToString() + "#" + found.HalfCycle.ToString() + " ";
}
