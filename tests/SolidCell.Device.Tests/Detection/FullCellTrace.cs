using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Device.Tests.Detection;

/// <summary>
/// A full cell of 2 mAh at 2C, half-cycles of half an hour, 3.5 V to 4.2 V with a knee below, 240 kPa a charge on 5 MPa with some noise
/// from a seed; all in integers, 1 sample/s.
/// </summary>
internal sealed class FullCellTrace
{
    private const int TickMilliseconds = 1000;
    private const int Nanoamps = 4000000;
    private const int HalfCycleSeconds = 1800;

    private readonly ShortDetector _detector = new ShortDetector(TickMilliseconds);
    private readonly Sample _sample = new Sample();
    private readonly TraceNoise _noise = new TraceNoise();
    private long _now;
    private long _stored;

    public FullCellTrace()
    {
        _detector.Begin(new CellDescription { Kind = CellKind.Full, AreaSquareMicrometres = 100000000, CapacityNanoampHours = 2000000 });
        _sample.CellVoltageQuality = SampleQuality.Good;
        _sample.CellCurrentQuality = SampleQuality.Good;
        _sample.StackPressureQuality = SampleQuality.Good;
        _sample.FrameTemperatureQuality = SampleQuality.Good;
        _sample.FrameMillidegrees = 30000;
    }

    /// <summary>What of the current leaks while the cell is charged.</summary>
    public int LeakPercent { get; set; }

    /// <summary>What was found so far: cause, onset in seconds and confidence, one word an event.</summary>
    public string Events { get; private set; } = "";

    /// <summary>Runs until the sample before a time.</summary>
    public void RunTo(int seconds)
    {
        while (_now < seconds)
        {
            Observe(_now / HalfCycleSeconds % 2 == 0);
            _now++;
        }
    }

    private void Observe(bool isCharge)
    {
        // Percent seconds: a half-cycle moves 180,000 of them.
        _stored += isCharge ? 100 - LeakPercent : -100;
        int nanoamps = isCharge ? Nanoamps : -Nanoamps;
        _sample.Milliseconds = _now * TickMilliseconds;
        _sample.CellNanoamps = nanoamps;
        _sample.CellMicrovolts = 3500000 + (int)(_stored * 700000 / (100 * HalfCycleSeconds)) - Knee() + (nanoamps / 100)
            + _noise.Below(200);
        _sample.StackKilopascals = 5000 + (int)(_stored * 240 / (100 * HalfCycleSeconds)) + _noise.Below(3);
        if (_detector.Observe(_sample, nanoamps) && !_detector.Event.IsFollowUp)
        {
            Note(_detector.Event);
        }
    }

    /// <summary>The steep end of a discharge: half a volt over the last 25th of the charge.</summary>
    private int Knee()
    {
        long left = (100 * HalfCycleSeconds / 25) - _stored;
        return left <= 0 ? 0 : (int)(left * 500000 / (100 * HalfCycleSeconds / 25));
    }

    private void Note(ShortEvent found) =>
        Events += ((int)found.Cause).ToString() + "@" + (found.OnsetMilliseconds / 1000).ToString() + "/"
        + found.ConfidencePercent.ToString() + " ";
}
