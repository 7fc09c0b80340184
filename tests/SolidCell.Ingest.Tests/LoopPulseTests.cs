using Microsoft.Extensions.Time.Testing;

namespace SolidCell.Ingest.Tests;

public sealed class LoopPulseTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_beat_has_the_time_of_the_clock()
    {
        DateTimeOffset made = _clock.GetUtcNow();
        var pulse = new LoopPulse(_clock);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(made, pulse.Last);
        pulse.Beat();
        Assert.Equal(made.AddSeconds(5), pulse.Last);
    }

    [Fact]
    public void Failures_are_counted_and_the_last_one_is_told_on_one_line()
    {
        var pulse = new LoopPulse(_clock);
        Assert.Equal((0, null), (pulse.Failures, pulse.LastFailure));
        pulse.Fail(new InvalidOperationException("first"));
        pulse.Fail(new IOException("two\nlines"));
        Assert.Equal((2, "IOException: two lines"), (pulse.Failures, pulse.LastFailure));
    }
}
