using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>The detector as the instrument uses it: a symmetric cell of 40 mV at 0.5 mA, readings that flicker by 20 uV.</summary>
public sealed class ShortDetectorTests
{
    private const int Nanoamps = 500_000;

    private readonly Sample _sample = new()
    {
        CellVoltageQuality = SampleQuality.Good,
        CellCurrentQuality = SampleQuality.Good,
    };

    private ShortDetector _detector = new(50);
    private int _interval = 50;
    private int _nanoamps = Nanoamps;
    private int _count;

    public ShortDetectorTests() => Begin(50);

    [Theory]
    [InlineData(0, Nanoamps)]
    [InlineData(CellDescription.SquareMicrometresPerSquareCentimetre, Nanoamps)]
    [InlineData(CellDescription.SquareMicrometresPerSquareCentimetre / 2, 2 * Nanoamps)]
    public void Without_an_area_currents_count_as_densities(long area, int density)
    {
        Begin(50, area);
        Take(40_000, 400);
        Assert.True(Take(100, 3));
        Assert.Equal((ShortKind.Hard, ShortCause.ResistanceCollapse, 99, (long)density), (_detector.Event.Kind, _detector.Event.Cause,
            _detector.Event.ConfidencePercent, _detector.Event.CurrentDensityNanoampsPerSquareCentimetre));
    }

    [Theory]
    [InlineData(1, 3, 7)]
    [InlineData(-1, 4, 0)]
    [InlineData(0, 4, 0)]
    public void A_test_taken_up_goes_on_with_numbers_half_cycles_and_charge(int sign, int halfCycle, int stepCharge)
    {
        const long before = 7L * 3_600_000;
        _detector.Resume(41, 3, sign, before, 10 * before);
        Take(40_000, 401);
        Assert.Equal(halfCycle, _detector.HalfCycle);
        Assert.True(Take(100, 3));
        Assert.Equal((42, halfCycle), (_detector.Event.EventNumber, _detector.Event.HalfCycle));
        Assert.InRange(_detector.Event.StepArealChargeNanoampHoursPerSquareCentimetre, stepCharge + 2783, stepCharge + 2785);
        Assert.InRange(_detector.Event.CumulativeArealChargeNanoampHoursPerSquareCentimetre, 70 + 2783, 70 + 2785);
    }

    [Fact]
    public void What_is_left_out_carries_no_charge()
    {
        Take(40_000, 401);
        Assert.False(_detector.Skip(_sample.Milliseconds + 3_600_000));
        _sample.Milliseconds += 3_600_000;
        Take(40_000, 400);
        Assert.True(Take(100, 3));
        Assert.InRange(_detector.Event.CumulativeArealChargeNanoampHoursPerSquareCentimetre, 5550, 5556);
    }

    [Theory]
    [InlineData(50, 5000, true)]
    [InlineData(50, 5001, false)]
    [InlineData(1000, 8000, true)]
    [InlineData(1000, 8001, false)]
    public void After_five_seconds_or_eight_samples_without_data_the_level_is_learned_anew(int interval, int gap, bool isDrop)
    {
        Begin(interval);
        Take(40_000, 400);
        _sample.Milliseconds += gap - interval;
        bool found = Take(36_000, 40);
        Assert.Equal(isDrop, found);
    }

    [Fact]
    public void A_sample_that_is_not_good_is_none()
    {
        Take(40_000, 400);
        _sample.CellVoltageQuality = SampleQuality.NoAnswer;
        Assert.False(Take(0, 40));
        (_sample.CellVoltageQuality, _sample.CellCurrentQuality) = (SampleQuality.Good, SampleQuality.BusHung);
        Assert.False(Take(0, 40));
    }

    [Fact]
    public void An_event_has_a_waveform_and_its_follow_up_none()
    {
        Take(40_000, 400);
        Assert.True(Take(100, 3));
        Assert.Equal(1, _detector.Waveform.EventNumber);
        Take(100, 60);
        Assert.True(_detector.Waveform.IsReady);
        _detector.Waveform.Release();
        Assert.True(Take(40_000, 10));
        Assert.Equal((true, 0), (_detector.Event.IsFollowUp, _detector.Waveform.EventNumber));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(499, false)]
    public void In_slow_data_the_last_sample_may_be_a_hard_short(int interval, bool isShort)
    {
        Begin(interval);
        Take(40_000, 400);
        Assert.False(Take(100, 1));
        Assert.Equal(isShort, _detector.Finish());
        if (isShort)
        {
            Assert.Equal((ShortKind.Hard, 95, _sample.Milliseconds - interval),
                (_detector.Event.Kind, _detector.Event.ConfidencePercent, _detector.Event.OnsetMilliseconds));
        }

        Assert.False(_detector.Finish());
    }

    [Fact]
    public void A_dip_that_is_open_at_the_end_is_brought_out_once_more()
    {
        Take(40_000, 400);
        Assert.True(Take(36_000, 4));
        Assert.Equal((ShortKind.Soft, ShortCause.AbruptDrop, false),
            (_detector.Event.Kind, _detector.Event.Cause, _detector.Event.IsFollowUp));
        Assert.True(_detector.Finish());
        Assert.Equal((1, true, false), (_detector.Event.EventNumber, _detector.Event.IsFollowUp, _detector.Event.Recovered));
        Assert.False(_detector.Finish());
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(40, false)]
    public void A_drop_that_waits_is_brought_out_with_the_end_of_the_step_or_the_test(int samples, bool waits)
    {
        _sample.StackPressureQuality = SampleQuality.Good;
        _sample.StackKilopascals = 5000;
        Take(40_000, 400);
        Assert.Equal(!waits, Take(36_000, samples));
        _nanoamps = -Nanoamps;
        Assert.True(Take(-40_000, 1));
        Assert.Equal((1, 1, Nanoamps, !waits), (_detector.Event.EventNumber, _detector.Event.HalfCycle,
            (int)_detector.Event.CurrentDensityNanoampsPerSquareCentimetre, _detector.Event.IsFollowUp));
        Assert.InRange(_detector.Event.AtMicrovolts, 35_900, 36_100);
    }

    [Fact]
    public void A_new_test_forgets_the_one_before()
    {
        Take(40_000, 400);
        Assert.True(Take(100, 3));
        _detector.Begin(new CellDescription { Kind = CellKind.Symmetric });
        Assert.Equal((0, 0), (_detector.HalfCycle, _detector.Waveform.EventNumber));
        Assert.False(Take(30_000, 400));
        _nanoamps = -Nanoamps;
        Assert.False(Take(-40_000, 400));
        Assert.True(Take(-100, 3));
        Assert.Equal((1, 2), (_detector.Event.EventNumber, _detector.Event.HalfCycle));
        Assert.InRange(_detector.Event.BeforeMicrovolts, -40_100, -29_900);
    }

    /// <summary>The time of a test begins at 0: what a sensor showed late in the one before must not be held against it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sensor_that_was_doubted_in_one_test_is_not_in_the_next(bool isNext)
    {
        _sample.Milliseconds = 36_000_000;
        Take(40_000, 400);
        Take(44_000, 1);
        Take(40_000, 40);
        if (isNext)
        {
            _sample.Milliseconds = 0;
            _detector.Begin(new CellDescription { Kind = CellKind.Symmetric });
        }

        Take(40_000, 600);
        int trains = 0;
        for (int spike = 0; spike < 4; spike++)
        {
            bool found = Take(20_000, 1) | Take(40_000, 100);
            trains += found && _detector.Event.Cause == ShortCause.SpikeTrain ? 1 : 0;
        }

        Assert.Equal(isNext ? 1 : 0, trains);
    }

    private void Begin(int interval, long area = CellDescription.SquareMicrometresPerSquareCentimetre)
    {
        _interval = interval;
        _detector = new ShortDetector(interval);
        _detector.Begin(new CellDescription { Kind = CellKind.Symmetric, AreaSquareMicrometres = area });
    }

    /// <summary>True when one of so many samples brings out an event.</summary>
    private bool Take(int microvolts, int samples)
    {
        bool found = false;
        for (int i = 0; i < samples; i++)
        {
            _sample.CellMicrovolts = microvolts + (_count++ * 7919 % 41) - 20;
            _sample.CellNanoamps = _nanoamps;
            found |= _detector.Observe(_sample, _nanoamps);
            _sample.Milliseconds += _interval;
        }

        return found;
    }
}
