using SolidCell.Core.Link;

namespace SolidCell.Core.Tests.Link;

public class BackoffTests
{
    private readonly Backoff _backoff = new(1, 1000, 60_000);

    [Fact]
    public void The_pause_begins_when_the_attempt_has_failed_however_long_it_took()
    {
        long now = 0;
        for (int attempt = 0; attempt < 10; attempt++)
        {
            Assert.True(_backoff.IsDue(now));
            now += 90_000;
            _backoff.Failed(now);
            Assert.False(_backoff.IsDue(now));
            now += 75_000;
        }
    }

    [Fact]
    public void Pauses_double_from_the_first_to_the_longest_and_a_quarter_is_by_chance()
    {
        foreach (int expected in new[] { 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000 })
        {
            _backoff.Failed(0);
            Assert.False(_backoff.IsDue(expected - 1));
            Assert.True(_backoff.IsDue(expected * 5 / 4));
        }
    }

    [Fact]
    public void A_success_makes_the_next_attempt_due_at_once()
    {
        _backoff.Failed(500);
        _backoff.Succeeded();
        Assert.True(_backoff.IsDue(500));
    }
}
