using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SlowChange;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>A symmetric cell of 80 ohm at 0.5 mA, 40 mV, looked at once a second through steps of either direction.</summary>
public sealed class PolarisationTests
{
    private const int Nanoamps = 500_000;
    private const long Millivolt = 1000 * LevelTracker.Microvolt;

    private readonly PolarisationMonitor _monitor;
    private readonly StepTracker _step = new();
    private readonly ThermalCorrection _correction = new();
    private long _now = 10_000;
    private int _millidegrees = 30_000;
    private int _kilopascals = 5000;

    public PolarisationTests()
    {
        _monitor = new PolarisationMonitor(_correction);
        _correction.Begin();
        _monitor.Begin();
        _step.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
    }

    [Theory]
    [InlineData(100, 30)]
    [InlineData(60, 30)]
    [InlineData(40, 20)]
    public void A_step_is_compared_at_30_seconds_or_at_half_the_age_of_the_last_half_cycle(int seconds, int age)
    {
        Cycle(6, seconds);
        Begin(Nanoamps);
        Assert.Equal([age], Enumerable.Range(1, seconds).Where(_ => Update(29) == ResistanceChange.Lost));
        Assert.Equal(_step.StepStartMilliseconds, _monitor.OnsetMilliseconds);
        Assert.InRange(_monitor.Before, 39.9 * Millivolt, 40.1 * Millivolt);
        Assert.InRange(_monitor.Expected(Nanoamps), 39.9 * Millivolt, 40.1 * Millivolt);
    }

    [Fact]
    public void A_step_too_short_to_be_compared_is_when_it_ends()
    {
        Cycle(6, 100);
        Begin(Nanoamps);
        for (int i = 0; i < 20; i++)
        {
            Update(60);
        }

        long before = _monitor.Expected(Nanoamps);
        End(60, Nanoamps);
        Assert.InRange(_monitor.Expected(Nanoamps), before + Millivolt, 45 * Millivolt);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_step_that_was_not_healthy_is_not_learned(bool isHealthy, bool isLearned)
    {
        Cycle(6, 100);
        Begin(Nanoamps);
        for (int i = 0; i < 60; i++)
        {
            Update(60);
        }

        long before = _monitor.Expected(Nanoamps);
        _monitor.EndStep(60 * Millivolt, Nanoamps, isHealthy, false);
        Assert.Equal(isLearned, _monitor.Expected(Nanoamps) > before);
    }

    [Fact]
    public void A_loss_within_a_step_is_reported_once_with_its_onset_and_what_was_before()
    {
        Cycle(6, 100);
        Begin(Nanoamps);
        for (int i = 0; i < 60; i++)
        {
            Assert.Equal(ResistanceChange.None, Update(40));
        }

        long healthy = _now;
        Assert.Equal(ResistanceChange.Lost, Update(29));
        Assert.Equal(healthy, _monitor.OnsetMilliseconds);
        Assert.InRange(_monitor.Before, 39.9 * Millivolt, 40 * Millivolt);
        for (int i = 0; i < 60; i++)
        {
            Assert.Equal(ResistanceChange.None, Update(20));
        }

        // It stays reported: the next step as low is no new event.
        End(20, Nanoamps);
        Begin(-Nanoamps);
        for (int i = 0; i < 60; i++)
        {
            Assert.Equal(ResistanceChange.None, Update(20));
        }
    }

    [Fact]
    public void A_level_that_changed_for_a_known_reason_is_no_loss()
    {
        Cycle(6, 100);
        Begin(Nanoamps);
        for (int i = 0; i < 60; i++)
        {
            Update(40);
        }

        _monitor.Rebase();
        Assert.Equal(ResistanceChange.None, Update(29));
        Assert.Equal(ResistanceChange.None, Update(29));
    }

    [Theory]
    [InlineData(1.00, "None")]
    [InlineData(1.04, "None")]
    [InlineData(1.06, "Lost")]
    public void After_a_rest_the_half_cycle_goes_on_and_its_level_is_no_beginning(double change, string found)
    {
        Cycle(6, 100);
        Begin(Nanoamps);
        for (int i = 0; i < 60; i++)
        {
            Update(40);
        }

        End(40, Nanoamps);
        Begin(0);
        End(0, 0);
        Begin((int)(Nanoamps * change));
        for (int i = 0; i < 29; i++)
        {
            Assert.Equal(ResistanceChange.None, Update(25));
        }

        Assert.Equal(found, Update(25).ToString());
    }

    [Fact]
    public void A_drop_that_lasted_to_the_end_of_its_step_is_not_reported_again()
    {
        Cycle(6, 100);
        Begin(Nanoamps);
        for (int i = 0; i < 60; i++)
        {
            Update(40);
        }

        _monitor.EndStep(25 * Millivolt, Nanoamps, false, true);
        Begin(-Nanoamps);
        for (int i = 0; i < 60; i++)
        {
            Assert.Equal(ResistanceChange.None, Update(25));
        }
    }

    [Theory]
    [InlineData(32_000, 5000, 28, "None")]
    [InlineData(30_000, 5500, 27, "Lost")]
    [InlineData(30_000, 6000, 27, "None")]
    public void Warmth_and_pressure_explain_a_lower_step(int millidegrees, int kilopascals, int millivolts, string found)
    {
        Cycle(6, 100);
        (_millidegrees, _kilopascals) = (millidegrees, kilopascals);
        Begin(Nanoamps);
        for (int i = 0; i < 29; i++)
        {
            Update(millivolts);
        }

        Assert.Equal(found, Update(millivolts).ToString());
    }

    [Fact]
    public void A_decline_is_found_where_each_step_is_nearly_as_the_one_before()
    {
        Cycle(20, 100);
        List<ResistanceChange> found = [];
        long before = 0;
        for (int step = 0; step < 80; step++)
        {
            int current = step % 2 == 0 ? Nanoamps : -Nanoamps;
            Begin(current);
            for (int i = 0; i < 60; i++)
            {
                found.Add(Update(40 - (0.1 * step)));
                if (found[^1] != ResistanceChange.None && before == 0)
                {
                    before = _monitor.Before;
                }
            }

            End(40 - (0.1 * step), current);
        }

        Assert.Equal([ResistanceChange.Declined], found.Where(change => change != ResistanceChange.None).Take(1));
        Assert.InRange(before, 39.9 * Millivolt, 40.1 * Millivolt);
    }

    [Fact]
    public void What_is_read_once_a_second_is_followed_five_times_a_second()
    {
        Follow(0, 30_000);
        Follow(199, 31_000);
        Assert.Equal(30_000, _correction.Millidegrees);
        Follow(200, 31_000);
        Assert.Equal(31_000, _correction.Millidegrees);
        Assert.Equal((0, true), (_monitor.PressedPercent, _monitor.KnowsPressure));
        Assert.Equal(_correction.AbruptPercent, _monitor.AbruptPercent);
        _kilopascals = 5500;
        Follow(1000, 31_000);
        Assert.Equal(7, _monitor.PressedPercent);
        Assert.Equal(_correction.AbruptPercent + 7, _monitor.AbruptPercent);
    }

    private void Cycle(int steps, int seconds)
    {
        for (int step = 0; step < steps; step++)
        {
            int current = step % 2 == 0 ? Nanoamps : -Nanoamps;
            Begin(current);
            for (int i = 1; i < seconds; i++)
            {
                Assert.Equal(ResistanceChange.None, Update(40));
            }

            End(40, current);
        }
    }

    private void Begin(int nanoamps)
    {
        _step.Take(_now, nanoamps, nanoamps);
        _monitor.BeginStep(_step, _now);
        Follow(_now, _millidegrees);
    }

    private void End(double millivolts, int current) => _monitor.EndStep((long)(millivolts * Millivolt), current, true, false);

    private ResistanceChange Update(double millivolts)
    {
        _now += 1000;
        _step.Take(_now, _step.LastNanoamps, _step.LastNanoamps);
        Follow(_now, _millidegrees);
        return _monitor.Update((long)(millivolts * Millivolt), _step, _now);
    }

    private void Follow(long now, int millidegrees) => _monitor.Follow(new Sample
    {
        Milliseconds = now,
        FrameMillidegrees = millidegrees,
        StackKilopascals = _kilopascals,
        FrameTemperatureQuality = SampleQuality.Good,
        StackPressureQuality = SampleQuality.Good,
    });
}
