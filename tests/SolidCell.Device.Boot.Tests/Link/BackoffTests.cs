using SolidCell.Device.Link;

namespace SolidCell.Device.Boot.Tests.Link;

public sealed class BackoffTests
{
    private long _now;

    [Fact]
    public void The_pause_begins_when_the_attempt_has_failed_however_long_it_took()
    {
        var backoff = new Backoff(1, new BenchClock(() => _now));
        for (var attempt = 0; attempt < 10; attempt++)
        {
            Assert.True(backoff.IsDue());
            _now += 90_000;
            backoff.Failed();
            Assert.False(backoff.IsDue());
            _now += 75_000;
        }
    }

    [Fact]
    public void A_success_makes_the_next_attempt_due_at_once()
    {
        var backoff = new Backoff(1, new BenchClock(() => _now));
        backoff.Failed();
        backoff.Succeeded();
        Assert.True(backoff.IsDue());
    }
}
