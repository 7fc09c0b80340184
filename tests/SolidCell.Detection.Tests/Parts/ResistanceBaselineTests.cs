using SolidCell.Core.Detection.SlowChange;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>Steps against those before them, at 1024 nA, at which resistance and level are one number: 1000 when healthy.</summary>
public sealed class ResistanceBaselineTests
{
    private const int Nanoamps = 1024;

    private readonly ResistanceBaseline _baseline = new();

    public ResistanceBaselineTests() => _baseline.Begin();

    [Theory]
    [InlineData(1, 1100, 1050)]
    [InlineData(1, 900, 950)]
    [InlineData(2, 1160, 1010)]
    [InlineData(2, 840, 980)]
    [InlineData(9, 1160, 1010)]
    public void A_baseline_follows_by_a_half_at_first_then_by_an_eighth_downwards_and_a_sixteenth_upwards(int steps, int level, int learned)
    {
        Healthy(steps);
        Step(level);
        Assert.Equal(learned, _baseline.Expected(Nanoamps));
        Assert.Equal(2 * learned, _baseline.Expected(2 * Nanoamps));
    }

    [Fact]
    public void Each_direction_has_its_own_and_borrows_that_of_the_other_until_then()
    {
        Assert.Equal(0, _baseline.Expected(Nanoamps));
        Step(1000);
        Assert.Equal((1000L, 1000L), (_baseline.Expected(Nanoamps), _baseline.Expected(-Nanoamps)));
        Step(1200, -Nanoamps);
        Assert.Equal((1000L, 1200L), (_baseline.Expected(Nanoamps), _baseline.Expected(-Nanoamps)));
    }

    [Theory]
    [InlineData(Nanoamps, 750, 0, "None")]
    [InlineData(Nanoamps, 749, 0, "Lost")]
    [InlineData(Nanoamps, 700, 5, "None")]
    [InlineData(Nanoamps, 699, 5, "Lost")]
    [InlineData(-Nanoamps, 550, 0, "None")]
    [InlineData(-Nanoamps, 549, 0, "Lost")]
    [InlineData(0, 1, 0, "None")]
    [InlineData(Nanoamps, 0, 0, "None")]
    [InlineData(Nanoamps, -5, 0, "None")]
    public void Three_quarters_of_the_own_direction_or_55_percent_of_the_other_are_left(int current, int level, int allowed, string change)
    {
        Healthy(3);
        Assert.Equal(change, _baseline.Mark(level, current, allowed).ToString());
        Assert.Equal(current != 0 && level > 0, _baseline.IsMarked);
    }

    [Theory]
    [InlineData(1365, 740, "Lost")]
    [InlineData(1366, 740, "None")]
    [InlineData(1366, 540, "Lost")]
    [InlineData(683, 740, "Lost")]
    [InlineData(682, 740, "None")]
    [InlineData(682, 540, "Lost")]
    public void A_current_a_third_away_is_compared_as_the_other_direction_is(int current, int resistance, string change)
    {
        Healthy(3);
        Assert.Equal(change, _baseline.Mark((resistance * current / Nanoamps) + 1, current, 0).ToString());
    }

    [Theory]
    [InlineData(1536, 899, 0, "FellWithCurrent")]
    [InlineData(1536, 900, 0, "None")]
    [InlineData(1536, 849, 5, "FellWithCurrent")]
    [InlineData(1536, 850, 5, "None")]
    [InlineData(682, 440, 0, "None")]
    [InlineData(-1536, 899, 0, "FellWithCurrent")]
    [InlineData(1076, 839, 0, "FellWithCurrent")]
    [InlineData(1076, 840, 0, "None")]
    [InlineData(1075, 830, 0, "None")]
    public void More_current_must_not_give_less_than_90_percent_of_the_voltage_and_80_of_the_resistance(
        int current, int level, int allowed, string change)
    {
        Healthy(3);
        Assert.Equal(change, _baseline.Mark(level, current, allowed).ToString());
    }

    [Fact]
    public void A_low_state_is_reported_once_again_when_it_is_worse_and_anew_when_it_was_over()
    {
        Healthy(3);
        Assert.Equal("Lost", Step(700));
        Assert.Equal("None", Step(600));
        Assert.Equal("None", Step(421));
        Assert.Equal("Lost", Step(420));
        Assert.Equal("None", Step(850));
        Assert.Equal("None", Step(700));
        Assert.Equal("None", Step(851));
        Assert.Equal("Lost", Step(700));
    }

    [Fact]
    public void What_is_low_is_not_learned_until_it_is_over()
    {
        Healthy(3);
        Step(700);
        Step(850);
        Assert.Equal(1000, _baseline.Expected(Nanoamps));
        Step(920);
        Assert.Equal(990, _baseline.Expected(Nanoamps));
    }

    [Fact]
    public void A_state_that_was_reported_elsewhere_is_not_reported_again_and_not_learned()
    {
        Healthy(3);
        _baseline.Mark(1000, Nanoamps, 0);
        _baseline.Report(700, Nanoamps);
        Assert.False(_baseline.EndStep(Nanoamps, true));
        Assert.Equal("None", Step(690));
        _baseline.Report(100, 0);
        _baseline.Report(0, Nanoamps);
        Assert.Equal("None", Step(690));
        _baseline.Report(900, Nanoamps);
        Assert.Equal("Lost", Step(420));
        _baseline.Report(300, Nanoamps);
        Assert.Equal("None", Step(181));
        Assert.Equal("Lost", Step(180));
    }

    [Theory]
    [InlineData(149, 89, "ThroughOrigin")]
    [InlineData(150, 89, "Lost")]
    public void Less_than_15_percent_in_both_directions_is_a_line_through_the_origin(int level, int other, string change)
    {
        Healthy(3);
        Step(1000, -Nanoamps);
        Step(1000, -Nanoamps);
        Assert.Equal("Lost", Step(level));
        Assert.Equal(change, Step(other, -Nanoamps));
    }

    [Fact]
    public void Next_to_nothing_twice_in_one_direction_is_none()
    {
        Healthy(3);
        Assert.Equal("Lost", Step(140));
        Assert.Equal("Lost", Step(80));
        Assert.Equal("None", Step(1000));
        Assert.Equal("Lost", Step(140, -Nanoamps));
    }

    [Fact]
    public void A_contact_that_is_lost_for_two_steps_is_not_learned_and_a_third_step_is_the_cell()
    {
        Healthy(3);
        Step(2001);
        Step(2001);
        Assert.Equal(1000, _baseline.Expected(Nanoamps));
        Step(2000);
        Assert.Equal(1062, _baseline.Expected(Nanoamps));
        Step(2200);
        Step(2200);
        Step(2200);
        Assert.Equal(1062 + ((2200 - 1062) / 16), _baseline.Expected(Nanoamps));
    }

    [Fact]
    public void Only_a_healthy_step_that_was_marked_is_learned()
    {
        Healthy(3);
        Assert.False(_baseline.EndStep(Nanoamps, true));
        _baseline.Mark(1160, Nanoamps, 0);
        Assert.False(_baseline.EndStep(Nanoamps, false));
        _baseline.Mark(1160, Nanoamps, 0);
        Assert.False(_baseline.EndStep(0, true));
        Assert.Equal(1000, _baseline.Expected(Nanoamps));
        _baseline.Mark(1160, Nanoamps, 0);
        Assert.True(_baseline.EndStep(Nanoamps, true));
        Assert.Equal(1010, _baseline.Expected(Nanoamps));
    }

    [Fact]
    public void What_was_forgotten_is_learned_anew()
    {
        Healthy(3);
        Step(1000, -Nanoamps);
        Step(140);
        _baseline.Forget();
        Assert.Equal((0L, 0L), (_baseline.Expected(Nanoamps), _baseline.Expected(-Nanoamps)));
        Assert.Equal("None", Step(300));
        Assert.Equal("Lost", Step(44, -Nanoamps));
        Assert.Equal("None", Step(500));
        Assert.Equal(400, _baseline.Expected(Nanoamps));
    }

    private void Healthy(int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            Assert.Equal("None", Step(1000));
        }
    }

    private string Step(int level, int current = Nanoamps)
    {
        string change = _baseline.Mark(level, current, 0).ToString();
        _baseline.EndStep(current, change == "None");
        return change;
    }
}
