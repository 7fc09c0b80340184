using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>A full cell of 1 mAh on 1 cm2 at 1 mA, a sample each 10 s: 3.5 V to 4.2 V, with a knee below 5 %.</summary>
public sealed class FullCellMonitorTests
{
    private const int Nanoamps = 1_000_000;
    private const int Samples = 360;

    private readonly ShortDetector _detector = new(10_000);
    private readonly List<ShortEvent> _found = [];
    private long _now;

    public FullCellMonitorTests() => _detector.Begin(new CellDescription
    {
        Kind = CellKind.Full,
        AreaSquareMicrometres = CellDescription.SquareMicrometresPerSquareCentimetre,
        CapacityNanoampHours = Nanoamps,
    });

    [Theory]
    [InlineData(300, false)]
    [InlineData(120, true)]
    public void A_discharge_that_gives_back_a_third_is_reported_when_it_is_over(int samples, bool isReported)
    {
        Run(Nanoamps, Samples, 0, 100);
        Run(-Nanoamps, Samples, 100, 0);
        Run(Nanoamps, Samples, 0, 100);
        long began = _now;
        Run(-Nanoamps, samples, 100, 0);
        Assert.Empty(_found);
        Run(Nanoamps, 1, 0, 0);
        Assert.Equal(isReported ? 1 : 0, _found.Count);
        if (isReported)
        {
            ShortEvent found = _found[0];
            Assert.Equal((ShortCause.EfficiencyCollapse, 95, 4, began, -Nanoamps), (found.Cause, found.ConfidencePercent, found.HalfCycle,
                found.OnsetMilliseconds, (int)found.CurrentDensityNanoampsPerSquareCentimetre));
        }
    }

    [Fact]
    public void A_new_test_knows_no_empty_end_of_the_one_before()
    {
        Run(Nanoamps, Samples, 0, 100);
        Run(-Nanoamps, Samples, 100, 0);
        _detector.Begin(new CellDescription { Kind = CellKind.Full, CapacityNanoampHours = Nanoamps });
        Run(Nanoamps, Samples, 0, 100);
        Run(-Nanoamps, 120, 100, 0);
        Run(Nanoamps, 1, 0, 0);
        Assert.Empty(_found);
    }

    /// <summary>Charged or discharged evenly from one percentage to another, which is there for three samples.</summary>
    private void Run(int nanoamps, int samples, double from, double to)
    {
        for (int i = 0; i < samples; i++)
        {
            double percent = from + ((to - from) * Math.Min(1, i / (samples - 3.0)));
            double knee = Math.Max(0, 5 - percent) * 100_000;
            Sample sample = new()
            {
                Milliseconds = _now,
                CellNanoamps = nanoamps,
                CellMicrovolts = (int)(3_500_000 + (percent * 7000) - knee),
                CellVoltageQuality = SampleQuality.Good,
                CellCurrentQuality = SampleQuality.Good,
            };
            if (_detector.Observe(sample, nanoamps))
            {
                _found.Add(_detector.Event);
            }

            _now += 10_000;
        }
    }
}
