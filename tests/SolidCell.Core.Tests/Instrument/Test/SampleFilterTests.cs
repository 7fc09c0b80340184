using SolidCell.Core.Instrument.Test;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Instrument.Test;

/// <summary>When the next sample is due after one at 1000 ms.</summary>
public sealed class SampleFilterTests
{
    private readonly SampleFilter _filter = new();

    [Theory]
    [InlineData(0, 10_000)]
    [InlineData(-1, 10_000)]
    [InlineData(1, 1)]
    [InlineData(10_000, 10_000)]
    [InlineData(10_001, 10_000)]
    public void The_first_sample_is_due_at_once_and_the_next_after_the_interval_of_the_rule(int every, int interval)
    {
        _filter.Begin(new RecordRule { EveryMilliseconds = every });
        Assert.Equal((true, long.MinValue), (IsDue(0), _filter.EarliestMilliseconds));
        _filter.Took(At(1000, 0, 0, 0));
        Assert.Equal((false, true, 1000 + interval), (IsDue(999 + interval), IsDue(1000 + interval), _filter.EarliestMilliseconds));
    }

    [Theory]
    [InlineData(5, 0, 0)]
    [InlineData(0, 5, 0)]
    [InlineData(0, 0, 5)]
    public void A_change_of_what_the_rule_watches_is_due_in_either_direction_and_any_other_not(int volts, int amps, int pascals)
    {
        _filter.Begin(new RecordRule
        {
            VoltageChangeMicrovolts = volts,
            CurrentChangeNanoamps = amps,
            PressureChangeKilopascals = pascals,
        });
        _filter.Took(At(1000, 100, 100, 100));
        Assert.Equal(long.MinValue, _filter.EarliestMilliseconds);
        foreach ((int change, bool isDue) in new[] { (4, false), (5, true), (-4, false), (-5, true) })
        {
            Assert.Equal(isDue && volts > 0, _filter.IsDue(At(1001, 100 + change, 100, 100)));
            Assert.Equal(isDue && amps > 0, _filter.IsDue(At(1001, 100, 100 + change, 100)));
            Assert.Equal(isDue && pascals > 0, _filter.IsDue(At(1001, 100, 100, 100 + change)));
        }
    }

    [Fact]
    public void A_sample_that_is_passed_over_makes_the_next_one_due()
    {
        _filter.Begin(new RecordRule());
        _filter.PassOver(At(1000, 0, 0, 0));
        Assert.Equal((1001, true), (_filter.EarliestMilliseconds, IsDue(1001)));
    }

    private static Sample At(long milliseconds, int microvolts, int nanoamps, int kilopascals) => new()
    {
        Milliseconds = milliseconds,
        CellMicrovolts = microvolts,
        CellNanoamps = nanoamps,
        StackKilopascals = kilopascals,
    };

    private bool IsDue(long milliseconds) => _filter.IsDue(At(milliseconds, 0, 0, 0));
}
