using System.Buffers.Binary;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Waveforms;

/// <summary>Which seconds are kept at full rate, and for which event.</summary>
public sealed class WaveformRingTests
{
    private const int PeriodMilliseconds = 50;
    private const int BytesPerPoint = 8;
    private const int Healthy = 100_000;
    private const int Dipped = 60_000;
    private const int Shorted = 700;
    private readonly ShortDetector _detector = new(PeriodMilliseconds);
    private readonly List<ShortEvent> _events = [];
    private readonly List<int> _released = [];

    [Fact]
    public void Two_seconds_before_and_three_after_an_event_are_kept()
    {
        int[] points = Run(tick => tick < 1200 ? Healthy : Shorted);
        Assert.InRange(points.Count(p => p > Dipped), 1000 / PeriodMilliseconds, 2050 / PeriodMilliseconds);
        Assert.InRange(points.Count(p => p < Dipped), 3000 / PeriodMilliseconds, 3150 / PeriodMilliseconds);
        Assert.Equal(1, _detector.Waveform.EventNumber);
    }

    [Fact]
    public void A_hard_short_right_after_a_soft_one_has_a_waveform_of_its_own()
    {
        int[] points = Run(tick => tick < 1200 ? Healthy : tick < 1210 ? Dipped : Shorted, eventNumber: 2);
        Assert.Equal([ShortKind.Soft, ShortKind.Hard], _events.Select(found => found.Kind));
        Assert.Equal([1], _released);
        Assert.Contains(points, p => p > Dipped + 1000);
        Assert.InRange(points.Count(p => p < 1000), 3000 / PeriodMilliseconds, 3150 / PeriodMilliseconds);
    }

    /// <summary>Runs a symmetric cell at 1 mA/cm2 until the waveform of the event is there; gives its voltages.</summary>
    private int[] Run(Func<int, int> microvolts, int eventNumber = 1)
    {
        _detector.Begin(new CellDescription { AreaSquareMicrometres = 100_000_000 });
        Sample sample = new()
        {
            CellNanoamps = 1_000_000,
            CellVoltageQuality = SampleQuality.Good,
            CellCurrentQuality = SampleQuality.Good,
        };
        for (int tick = 0; !(_detector.Waveform.IsReady && _detector.Waveform.EventNumber == eventNumber); tick++)
        {
            ReleaseIfReady();
            sample.Milliseconds = tick * PeriodMilliseconds;
            sample.CellMicrovolts = microvolts(tick) + (tick % 2 * 20);
            if (_detector.Observe(sample, sample.CellNanoamps))
            {
                _events.Add(new ShortEvent { Kind = _detector.Event.Kind, EventNumber = _detector.Event.EventNumber });
            }
        }

        byte[] payload = new byte[_detector.Waveform.PointCount * BytesPerPoint];
        int count = _detector.Waveform.Copy(0, payload);
        return [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(payload.AsSpan(i * BytesPerPoint)))];
    }

    private void ReleaseIfReady()
    {
        if (!_detector.Waveform.IsReady)
        {
            return;
        }

        _released.Add(_detector.Waveform.EventNumber);
        _detector.Waveform.Release();
    }
}
