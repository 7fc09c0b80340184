using SolidCell.Core.Detection;
using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Events as they are numbered, merged, placed and brought out again: 3.6 mA on 2 cm2, 1 nAh a nanoampere and hour.</summary>
public sealed class EventTests
{
    private const int Nanoamps = 3_600_000;
    private const long Area = 2 * CellDescription.SquareMicrometresPerSquareCentimetre;

    private readonly EventAggregator _events = new();
    private readonly StepTracker _step = new();

    public EventTests()
    {
        _events.Begin(Area);
        _step.Begin(Area);
        Run(0, 100, Nanoamps);
    }

    private ShortEvent Current => _events.Current;

    [Fact]
    public void A_soft_short_stands_where_it_began_with_all_its_fields()
    {
        Run(100, 200, -Nanoamps);
        Assert.True(_events.EnterSoft(ShortCause.AbruptDrop, 95, 150_000, 199_000, _step, -500, -400));
        Assert.Equal((1, ShortKind.Soft, ShortCause.AbruptDrop, 95),
            (Current.EventNumber, Current.Kind, Current.Cause, Current.ConfidencePercent));
        Assert.Equal((150_000L, 2, -Nanoamps / 2), (Current.OnsetMilliseconds, Current.HalfCycle,
            (int)Current.CurrentDensityNanoampsPerSquareCentimetre));

        // A second is 1000 nAh, 500 on each square centimetre; the first 99 s had the other sign, and the change of sign counts as new.
        Assert.Equal((51 * 500, 150 * 500), ((int)Current.StepArealChargeNanoampHoursPerSquareCentimetre,
            (int)Current.CumulativeArealChargeNanoampHoursPerSquareCentimetre));
        Assert.Equal((-500, -400, -400), (Current.BeforeMicrovolts, Current.AtMicrovolts, Current.AfterMicrovolts));
        Assert.Equal((1, false, false), (Current.Count, Current.Recovered, Current.IsFollowUp));
    }

    [Theory]
    [InlineData(10_000, false)]
    [InlineData(10_001, true)]
    public void A_dip_within_ten_seconds_belongs_to_the_one_before(int later, bool isNew)
    {
        Soft(50_000, 60_000);
        Assert.Equal(isNew, Soft(60_000 + later, 80_000));
        Assert.Equal((isNew ? 2 : 1, isNew ? 1 : 2), (Current.EventNumber, Current.Count));
    }

    [Fact]
    public void The_third_dip_makes_a_train_of_drops_and_of_nothing_else()
    {
        Soft(50_000, 50_000);
        Soft(51_000, 51_000);
        Assert.Equal(ShortCause.AbruptDrop, Current.Cause);
        Soft(52_000, 52_000);
        Assert.Equal(ShortCause.SpikeTrain, Current.Cause);
        Soft(53_000, 53_000);
        Assert.Equal(4, Current.Count);
        Assert.True(Soft(90_000, 90_000, ShortCause.Fluctuation));
        Soft(91_000, 91_000);
        Soft(92_000, 92_000);
        Assert.Equal((ShortCause.Fluctuation, 3), (Current.Cause, Current.Count));
    }

    [Fact]
    public void A_dip_of_another_half_cycle_or_after_the_end_was_brought_out_is_a_new_event()
    {
        Soft(99_000, 99_000);
        Run(100, 102, -Nanoamps);
        Assert.True(Soft(101_000, 101_000));
        _events.EndSoft(101_000, 0, true);
        Assert.True(_events.TryFollowUp(101_001, true));
        Assert.True(Soft(101_100, 101_100));
        Assert.Equal(3, Current.EventNumber);
    }

    [Fact]
    public void Beyond_24_events_of_a_half_cycle_only_the_count_goes_up()
    {
        for (int i = 0; i < 24; i++)
        {
            Assert.True(Soft(i * 20_000, i * 20_000));
        }

        Assert.False(Soft(900_000, 900_000));
        Assert.Equal((24, 2), (Current.EventNumber, Current.Count));
        Run(100, 102, -Nanoamps);
        Assert.True(Soft(950_000, 950_000));
        _events.Begin(Area);
        Assert.True(Soft(960_000, 960_000));
        Assert.Equal(1, Current.EventNumber);
    }

    [Fact]
    public void The_end_of_a_dip_is_brought_out_after_ten_seconds_or_with_the_step()
    {
        Soft(50_000, 50_000);
        Assert.False(_events.TryFollowUp(90_000, true));
        Assert.False(_events.IsBusy);
        _events.EndSoft(60_000, 450, true);
        Assert.True(_events.IsBusy);
        Assert.False(_events.TryFollowUp(70_000, false));
        Assert.True(_events.TryFollowUp(70_001, false));
        Assert.Equal((450, true, true), (Current.AfterMicrovolts, Current.Recovered, Current.IsFollowUp));
        Assert.False(_events.TryFollowUp(99_000, true));
        Assert.False(_events.IsBusy);
        Soft(80_000, 80_000);
        _events.EndSoft(80_000, 460, false);
        Assert.False(Current.IsFollowUp);
        Assert.True(_events.TryFollowUp(80_000, true));
        Assert.Equal((460, false), (Current.AfterMicrovolts, Current.Recovered));
    }

    [Fact]
    public void A_dip_that_has_recovered_stays_so_and_one_that_goes_on_has_not_ended()
    {
        Soft(50_000, 50_000);
        _events.EndSoft(51_000, 450, true);
        _events.EndSoft(52_000, 100, false);
        Assert.Equal((450, true), (Current.AfterMicrovolts, Current.Recovered));
        _events.EndSoft(53_000, 440, true);
        Assert.Equal(440, Current.AfterMicrovolts);
        Soft(54_000, 54_000);
        Assert.False(_events.TryFollowUp(99_000, true));
        _events.Begin(Area);
        _events.EndSoft(55_000, 7, true);
        Assert.False(_events.TryFollowUp(99_000, true));
        Assert.NotEqual(7, Current.AfterMicrovolts);
    }

    [Theory]
    [InlineData(true, ShortKind.Soft, ShortCause.AbruptDrop)]
    [InlineData(false, ShortKind.Hard, ShortCause.ResistanceCollapse)]
    public void A_hard_short_that_lifts_is_brought_out_at_once_and_a_brief_one_was_soft(bool wasBrief, ShortKind kind, ShortCause cause)
    {
        _events.EndHard(5, wasBrief);
        Assert.False(_events.TryFollowUp(0, true));
        _events.EnterHard(ShortCause.ResistanceCollapse, 99, 90_000, 99_000, _step, 500, 3);
        Assert.Equal((1, ShortKind.Hard, 90L * 500), (Current.EventNumber, Current.Kind,
            Current.CumulativeArealChargeNanoampHoursPerSquareCentimetre));
        Assert.False(_events.TryFollowUp(99_000, true));
        _events.EndHard(490, wasBrief);
        Assert.True(_events.IsBusy);
        Assert.True(_events.TryFollowUp(99_000, false));
        Assert.Equal((kind, cause, 490, true, true),
            (Current.Kind, Current.Cause, Current.AfterMicrovolts, Current.Recovered, Current.IsFollowUp));
        Assert.False(_events.TryFollowUp(99_000, true));
        _events.EnterHard(ShortCause.ResistanceCollapse, 99, 90_000, 99_000, _step, 500, 3);
        Assert.False(_events.TryFollowUp(99_000, true));
        _events.EndHard(490, wasBrief);
        _events.Begin(Area);
        Assert.False(_events.IsBusy);
        Assert.False(_events.TryFollowUp(99_000, true));
    }

    [Fact]
    public void What_only_the_whole_half_cycle_tells_stands_at_its_beginning()
    {
        Run(100, 200, -Nanoamps);
        Run(200, 205, Nanoamps);
        _events.EnterLastHalfCycle(ShortCause.EfficiencyCollapse, 95, _step, 1234);
        Assert.Equal((100_000L, 2, -Nanoamps / 2, 1234, 1234), (Current.OnsetMilliseconds, Current.HalfCycle,
            (int)Current.CurrentDensityNanoampsPerSquareCentimetre, Current.BeforeMicrovolts, Current.AtMicrovolts));
        Assert.Equal((0L, 99L * 500), (Current.StepArealChargeNanoampHoursPerSquareCentimetre,
            Current.CumulativeArealChargeNanoampHoursPerSquareCentimetre));
        Assert.False(_events.TryFollowUp(210_000, false));
        Assert.True(_events.TryFollowUp(210_001, false));
    }

    [Fact]
    public void What_belongs_to_the_last_step_stands_in_its_half_cycle()
    {
        Run(100, 101, -Nanoamps);
        _events.EnterLastStep(ShortCause.AbruptDrop, 95, 90_000, 100_000, _step, Nanoamps, 500, 400);
        Assert.Equal((1, Nanoamps / 2), (Current.HalfCycle, (int)Current.CurrentDensityNanoampsPerSquareCentimetre));
        Assert.Equal((89L * 500, 90L * 500), (Current.StepArealChargeNanoampHoursPerSquareCentimetre,
            Current.CumulativeArealChargeNanoampHoursPerSquareCentimetre));
        Assert.False(_events.TryFollowUp(110_000, false));
        Assert.True(_events.TryFollowUp(110_001, false));
        Run(101, 103, -2 * Nanoamps);
        _events.EnterLastStep(ShortCause.AbruptDrop, 95, 0, 102_000, _step, -Nanoamps, 500, 400);
        Assert.Equal((2, 0L), (Current.HalfCycle, Current.StepArealChargeNanoampHoursPerSquareCentimetre));
    }

    [Fact]
    public void Numbers_go_on_after_a_reboot()
    {
        _events.Resume(41);
        Soft(0, 0);
        Assert.Equal(42, Current.EventNumber);
        Assert.Equal(500, _events.PerArea(1000));
    }

    [Theory]
    [InlineData(500, 100, 301, true, true)]
    [InlineData(500, 100, 300, true, false)]
    [InlineData(-500, -100, -301, true, true)]
    [InlineData(-500, -100, -300, true, false)]
    [InlineData(500, 500, 400, false, false)]
    [InlineData(500, 600, 400, false, false)]
    [InlineData(-500, -600, -400, false, false)]
    public void A_rest_shows_whether_the_voltage_is_nearer_to_before_or_to_the_short(int before, int at, int now, bool says, bool recovered)
    {
        ShortEvent found = new();
        found.Declare(ShortKind.Soft, ShortCause.AbruptDrop, 95, 0, before, at);
        Assert.Equal(says, found.Probe(now));
        Assert.Equal((says ? now : at, recovered), (found.AfterMicrovolts, found.Recovered));
        found.Recovered = true;
        Assert.False(found.Probe(at));
    }

    private bool Soft(long onset, long now, ShortCause cause = ShortCause.AbruptDrop) =>
        _events.EnterSoft(cause, 95, onset, now, _step, 500, 400);

    private void Run(int from, int to, int nanoamps)
    {
        for (int second = from; second < to; second++)
        {
            _step.Take(second * 1000, nanoamps, nanoamps);
        }
    }
}
