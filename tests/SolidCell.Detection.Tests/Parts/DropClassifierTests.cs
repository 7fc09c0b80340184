using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Detection.SoftShort;
using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Parts;

/// <summary>What a fall from 100 mV at 1 mA comes to: 20 samples a second, noise of a microvolt.</summary>
public sealed class DropClassifierTests
{
    private const long Microvolt = LevelTracker.Microvolt;
    private const int Nanoamps = 1_000_000;

    private readonly StepTracker _step = new();
    private readonly LevelTracker _level = new();
    private readonly DropDetector _drop = new(new RiseDetector());
    private readonly DropClassifier _drops;
    private long _now;
    private int _nanoamps = Nanoamps;
    private int _explained;
    private bool _isPressed;
    private bool _isYoung;

    public DropClassifierTests()
    {
        _drops = new DropClassifier(_step, _level, _drop);
        Begin(CellKind.Symmetric);
    }

    [Fact]
    public void A_flat_drop_of_a_symmetric_cell_is_reported_with_its_onset_levels_and_confidence()
    {
        long onset = _now;
        Assert.Equal([DropKind.None, DropKind.None, DropKind.Drop], Take(90_000, 3));
        Assert.Equal((onset, 99), (_drops.OnsetMilliseconds, _drops.ConfidencePercent));
        Assert.Equal((100_000L, 90_000L, false), (_drops.Before / Microvolt, _drops.At / Microvolt, _drops.HasReturned));
        Assert.Equal(2636, _drops.Least / Microvolt);
        Take(100_000, 2);
        Assert.True(_drops.HasReturned);
        Take(100_000, 1);
        Assert.False(_drops.HasReturned);
    }

    [Theory]
    [InlineData(93_000, 0, true)]
    [InlineData(93_000, 5, false)]
    [InlineData(92_300, 5, true)]
    [InlineData(92_500, 5, false)]
    public void What_warmth_or_pressure_explain_is_added_to_what_counts(int microvolts, int percent, bool isFound)
    {
        _explained = percent;
        Assert.Equal(isFound, Take(microvolts, 40).Contains(DropKind.Drop));
    }

    [Theory]
    [InlineData(92_300, true)]
    [InlineData(92_500, false)]
    public void Pressure_that_is_read_while_a_drop_waits_explains_it(int microvolts, bool isFound)
    {
        _isPressed = true;
        Assert.DoesNotContain(DropKind.Drop, Take(microvolts, 10));
        Assert.True(_drops.IsPending);
        _explained = 5;
        Assert.Equal(isFound, Take(microvolts, 30).Contains(DropKind.Drop));
    }

    [Theory]
    [InlineData(980_000, 98_000, false)]
    [InlineData(989_900, 97_000, true)]
    [InlineData(990_100, 97_000, true)]
    [InlineData(970_000, 95_700, false)]
    [InlineData(970_000, 95_600, true)]
    [InlineData(970_000, 90_000, true)]
    public void A_current_that_is_a_percent_lower_explains_as_much_of_the_voltage(int nanoamps, int microvolts, bool isFound)
    {
        _nanoamps = nanoamps;
        bool found = Take(microvolts, 40).Contains(DropKind.Drop);
        Assert.Equal(isFound, found || _drop.IsBusy || _step.Reference == Nanoamps);
    }

    [Fact]
    public void What_the_current_explains_moves_the_level_at_once()
    {
        _nanoamps = 970_000;
        Take(97_000, 1);
        Assert.Equal((97_000L, 970_000), (_level.Level / Microvolt, _step.Reference));
        Assert.False(_drop.IsBusy);
    }

    [Theory]
    [InlineData(3999, true)]
    [InlineData(4000, false)]
    public void In_the_first_four_seconds_of_a_step_a_drop_must_return(int age, bool mustReturn)
    {
        _step.StepStartMilliseconds = _now - age;
        Assert.Equal(!mustReturn, Take(90_000, 10).Contains(DropKind.Drop));
        Assert.Equal(mustReturn, Take(100_000, 40).Contains(DropKind.Drop));
    }

    [Fact]
    public void And_in_the_first_samples_that_were_looked_at()
    {
        _isYoung = true;
        Assert.DoesNotContain(DropKind.Drop, Take(90_000, 10));
        Assert.Contains(DropKind.Drop, Take(100_000, 40));
    }

    [Fact]
    public void The_fourth_spike_of_a_minute_makes_a_train_that_began_with_the_first()
    {
        long onset = _now;
        List<DropKind> found = [];
        for (int i = 0; i < 4; i++)
        {
            found.AddRange(Take(80_000, 1));
            found.AddRange(Take(100_000, 40));
        }

        Assert.Equal([DropKind.SpikeTrain], found.Where(kind => kind != DropKind.None));
        Assert.Equal((onset, 90, 100_000L, 80_000L),
            (_drops.OnsetMilliseconds, _drops.ConfidencePercent, _drops.Before / Microvolt, _drops.At / Microvolt));
        _drops.BeginStep();
        Assert.Equal(0, _drops.Least);
        Assert.DoesNotContain(DropKind.SpikeTrain, Take(80_000, 1).Concat(Take(100_000, 5)));
    }

    [Fact]
    public void A_drop_that_waits_is_released_at_the_end_of_the_step_or_withdrawn_when_it_becomes_a_collapse()
    {
        _isPressed = true;
        long onset = _now;
        Take(90_000, 5);
        Assert.True(_drops.IsPending);
        Assert.True(_drops.Release());
        Assert.Equal((onset, 90_000L), (_drops.OnsetMilliseconds, _drops.At / Microvolt));
        Assert.False(_drops.Release());
        Begin(CellKind.Symmetric);
        onset = _now;
        Take(90_000, 5);
        _drops.Withdraw(onset + 1);
        Assert.True(_drops.IsPending);
        _drops.Withdraw(onset);
        Assert.False(_drops.IsPending);
    }

    [Theory]
    [InlineData(CellKind.Full, 91_000, 95, true)]
    [InlineData(CellKind.Full, 93_000, 95, false)]
    [InlineData(CellKind.Half, 91_000, 80, true)]
    public void In_a_full_cell_8_mV_count_that_stay_level_for_a_second(CellKind kind, int microvolts, int percent, bool isFound)
    {
        Begin(kind);
        DropKind[] found = [.. Take(microvolts, 23)];
        Assert.Equal(isFound, found.Contains(DropKind.Drop));
        Assert.Equal(isFound ? percent : 0, _drops.ConfidencePercent);
        Assert.DoesNotContain(DropKind.Drop, found.Take(22));
    }

    [Fact]
    public void In_a_full_cell_warmth_asks_for_a_return()
    {
        Begin(CellKind.Full);
        _explained = 1;
        Assert.DoesNotContain(DropKind.Drop, Take(90_000, 40));
        Assert.Contains(DropKind.Drop, Take(100_000, 40));
    }

    private void Begin(CellKind kind)
    {
        _now += 100_000;
        _nanoamps = Nanoamps;
        _step.Begin(CellDescription.SquareMicrometresPerSquareCentimetre);
        _step.Take(_now - 20_000, Nanoamps, 0);
        _level.Begin();
        _level.UseInterval(50);
        _drops.Begin(kind);
        bool isPressed = _isPressed;
        Take(100_000, 300);
        _isPressed = isPressed;
    }

    private List<DropKind> Take(int microvolts, int samples)
    {
        List<DropKind> found = [];
        for (int i = 0; i < samples; i++)
        {
            _step.Take(_now, _nanoamps, 0);
            _level.Compare(microvolts * Microvolt);
            found.Add(_drops.Update(microvolts * Microvolt, _now, _explained, _isPressed, _isYoung));
            _now += 50;
        }

        return found;
    }
}
