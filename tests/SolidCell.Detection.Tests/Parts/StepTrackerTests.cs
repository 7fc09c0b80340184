using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Where a step begins, and what has passed in it: a sample a second, 0.5 mA on 1 cm2 where nothing else is said.</summary>
public sealed class StepTrackerTests
{
    private const long SquareCentimetre = CellDescription.SquareMicrometresPerSquareCentimetre;
    private const int Nanoamps = 500_000;
    private const long PerSecond = Nanoamps * 1000L;

    private readonly StepTracker _step = new();

    [Theory]
    [InlineData(SquareCentimetre, 4999, 0)]
    [InlineData(SquareCentimetre, 5000, 5000)]
    [InlineData(SquareCentimetre, -4999, 0)]
    [InlineData(SquareCentimetre, -5000, -5000)]
    [InlineData(1000, 199, 0)]
    [InlineData(1000, 200, 200)]
    [InlineData(1000 * SquareCentimetre, 999_999, 0)]
    [InlineData(1000 * SquareCentimetre, 1_000_000, 1_000_000)]
    public void Below_5_microamperes_per_square_centimetre_the_cell_rests(long area, int nanoamps, int reference)
    {
        _step.Begin(area);
        _step.Take(0, nanoamps, nanoamps);
        Assert.Equal(reference, _step.Reference);
    }

    [Theory]
    [InlineData(Nanoamps, 525_000, true)]
    [InlineData(Nanoamps, 525_001, false)]
    [InlineData(Nanoamps, 475_000, true)]
    [InlineData(Nanoamps, 474_999, false)]
    [InlineData(20_000, 25_000, true)]
    [InlineData(20_000, 25_001, false)]
    [InlineData(0, 5000, true)]
    [InlineData(0, 5001, false)]
    [InlineData(0, -5001, false)]
    public void A_step_goes_on_within_a_twentieth_and_the_current_of_a_rest(int before, int now, bool goesOn)
    {
        _step.Begin(SquareCentimetre);
        Assert.Equal(StepTracker.Begins, _step.Take(100, before, 0));
        Assert.Equal(goesOn ? 1000 : StepTracker.Begins, _step.Take(1100, now, 0));
        Assert.Equal(now, _step.LastNanoamps);
        Assert.Equal(goesOn ? 100 : 1100, _step.StepStartMilliseconds);
    }

    [Fact]
    public void Another_set_point_begins_a_step_at_the_same_current()
    {
        Run(3, Nanoamps);
        Assert.Equal(StepTracker.Begins, _step.Take(3000, Nanoamps, Nanoamps + 1));
        Assert.Equal((1, false), (_step.HalfCycle, _step.BeganHalfCycle));
    }

    [Fact]
    public void The_time_before_the_first_sample_is_none_of_the_test()
    {
        _step.Begin(SquareCentimetre);
        _step.Take(9000, Nanoamps, 0);
        Assert.Equal((0, 0L, 0L), (_step.ElapsedMilliseconds, _step.HalfCycleCharge, _step.TotalCharge));
        _step.Take(9500, Nanoamps, 0);
        Assert.Equal((500, PerSecond / 2, PerSecond / 2), (_step.ElapsedMilliseconds, _step.HalfCycleCharge, _step.TotalCharge));
    }

    [Fact]
    public void A_half_cycle_keeps_what_its_predecessor_was()
    {
        Run(10, Nanoamps);
        Run(10, -Nanoamps);
        Run(5, Nanoamps);
        Assert.Equal((3, true), (_step.HalfCycle, _step.BeganHalfCycle));
        Assert.Equal(20_000, _step.HalfCycleStartMilliseconds);
        Assert.Equal((10_000, -Nanoamps), (_step.LastHalfCycleStartMilliseconds, _step.LastHalfCycleReference));
        Assert.Equal((10 * PerSecond, 9 * PerSecond), (_step.LastHalfCycleCharge, _step.ChargeBeforeLastHalfCycle));
        Assert.Equal((5 * PerSecond, 24 * PerSecond), (_step.HalfCycleCharge, _step.TotalCharge));
    }

    [Fact]
    public void A_rest_within_a_half_cycle_begins_none()
    {
        Run(10, Nanoamps);
        Run(5, 0);
        Assert.Equal((1, false, 0), (_step.HalfCycle, _step.BeganHalfCycle, _step.Reference));
        Run(5, Nanoamps);
        Assert.Equal((1, false), (_step.HalfCycle, _step.BeganHalfCycle));
        Assert.Equal(14 * PerSecond, _step.HalfCycleCharge);
    }

    [Theory]
    [InlineData(5, 1, Nanoamps, 5)]
    [InlineData(5, 1, -Nanoamps, 6)]
    [InlineData(5, -1, -Nanoamps, 5)]
    [InlineData(5, 0, -Nanoamps, 6)]
    public void A_test_taken_up_goes_on_in_its_half_cycle(int halfCycle, int sign, int nanoamps, int expected)
    {
        _step.Begin(SquareCentimetre);
        _step.Resume(halfCycle, sign, 100, 1000);
        Run(2, nanoamps, false);
        Assert.Equal(expected, _step.HalfCycle);
        Assert.Equal((expected == 5 ? 100 : 0) + PerSecond, _step.HalfCycleCharge);
        Assert.Equal(1000 + PerSecond, _step.TotalCharge);
        Assert.Equal(expected == 5 ? 0 : 100, _step.LastHalfCycleCharge);
        Assert.Equal(expected == 5 ? 0 : 900, _step.ChargeBeforeLastHalfCycle);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    public void The_half_cycle_in_which_a_test_is_taken_up_keeps_its_direction_to_its_end(int sign, int reference)
    {
        _step.Begin(SquareCentimetre);
        _step.Resume(5, sign, 100, 1000);
        Run(2, sign * Nanoamps, false);
        Run(1, sign > 0 ? -Nanoamps : Nanoamps, false);
        Assert.Equal((6, reference), (_step.HalfCycle, _step.LastHalfCycleReference));
        Run(1, sign > 0 ? Nanoamps : -Nanoamps, false);
        Assert.Equal(sign > 0 ? -Nanoamps : Nanoamps, _step.LastHalfCycleReference);
    }

    [Fact]
    public void A_new_test_forgets_the_one_before()
    {
        Run(10, Nanoamps);
        Run(10, -Nanoamps);
        _step.Begin(SquareCentimetre);
        Assert.Equal((0, 0, 0L, 0L), (_step.HalfCycle, _step.Reference, _step.HalfCycleCharge, _step.TotalCharge));
        Assert.Equal((0L, 0L, 0L, 0L), (_step.HalfCycleStartMilliseconds, _step.LastHalfCycleStartMilliseconds,
            _step.LastHalfCycleCharge, _step.ChargeBeforeLastHalfCycle));
        Assert.Equal(0, _step.LastHalfCycleReference);
        Run(1, Nanoamps, false);
        Assert.Equal(1, _step.HalfCycle);
        Run(1, -Nanoamps, false);
        Assert.Equal(Nanoamps, _step.LastHalfCycleReference);
    }

    [Fact]
    public void The_current_of_a_step_follows_by_a_sixteenth_and_a_rest_follows_nothing()
    {
        Run(2, Nanoamps);
        _step.Take(2000, Nanoamps + 16_000, Nanoamps);
        _step.Follow();
        Assert.Equal(Nanoamps + 1000, _step.Reference);
        Run(2, 0);
        _step.Take(4000, 4000, 0);
        _step.Follow();
        Assert.Equal(0, _step.Reference);
    }

    [Theory]
    [InlineData(Nanoamps, 495_000, 256)]
    [InlineData(-Nanoamps, -495_000, 256)]
    [InlineData(Nanoamps, 500_001, 0)]
    [InlineData(0, 4000, 0)]
    public void A_current_one_percent_short_is_256_and_more_is_no_shortfall(int before, int now, int shortfall)
    {
        Run(2, before);
        _step.Take(2000, now, before);
        Assert.Equal(shortfall, _step.Shortfall);
        _step.Trim();
        Assert.Equal((0, now), (_step.Shortfall, _step.Reference));
    }

    [Fact]
    public void No_more_charge_has_flowed_since_a_moment_than_in_the_half_cycle()
    {
        Run(10, Nanoamps);
        Assert.Equal(4 * PerSecond, _step.ChargeSince(5000, 9000));
        Assert.Equal(9 * PerSecond, _step.ChargeSince(-5000, 9000));
        Assert.Equal(9 * PerSecond, _step.ChargeSince(0, 50_000));
    }

    private void Run(int seconds, int nanoamps, bool begins = true)
    {
        if (begins && _step.HalfCycle == 0 && _step.LastMilliseconds == 0)
        {
            _step.Begin(SquareCentimetre);
            _step.LastMilliseconds = -1000;
        }

        for (int i = 0; i < seconds; i++)
        {
            _step.Take(_step.LastMilliseconds + 1000, nanoamps, nanoamps);
        }
    }
}
