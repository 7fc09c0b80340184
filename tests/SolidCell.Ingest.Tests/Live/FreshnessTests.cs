using SolidCell.Ingest.Live;

namespace SolidCell.Ingest.Tests.Live;

public class FreshnessTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    private static readonly FixtureReading Kept = new() { Fixture = "press-1", State = "running" };
    private static readonly FixtureReading Heard = Kept with { LastHeard = Start };

    [Fact]
    public void What_the_broker_kept_is_never_what_a_fixture_does_now()
    {
        Assert.Equal((Freshness.Unheard, "unknown (was running)"), Of(Kept, 1));
        Assert.Equal((Freshness.Silent, "unknown (was running)"), Of(Kept, 60));
    }

    [Fact]
    public void A_word_holds_as_long_as_more_may_be_on_its_way()
    {
        Assert.Equal((Freshness.Live, "running"), Of(Heard, 15));
        Assert.Equal((Freshness.Silent, "unknown (was running)"), Of(Heard, 16));
    }

    [Theory]
    [InlineData(-60, 15, Freshness.Live)]
    [InlineData(-60, 16, Freshness.Silent)]
    [InlineData(10, 25, Freshness.Live)]
    [InlineData(10, 26, Freshness.Silent)]
    public void Silence_counts_from_the_last_word_or_the_broker_s_return_whichever_was_later(int heard, int seconds, Freshness freshness) =>
        Assert.Equal(freshness, Of(Kept with { LastHeard = Start.AddSeconds(heard) }, seconds).Item1);

    [Fact]
    public void A_lost_fixture_is_lost_at_once_and_its_last_word_is_told()
    {
        Assert.Equal((Freshness.Lost, "lost (was running)"), Of(Heard with { IsLost = true }, 0));
        Assert.Equal((Freshness.Lost, "lost"), Of(Kept with { IsLost = true, State = FixtureReading.UnknownState }, 0));
    }

    private static (Freshness, string) Of(FixtureReading reading, int seconds)
    {
        Freshness freshness = ReadingFreshness.Of(reading, Start, Start.AddSeconds(seconds), ReadingFreshness.LongestPause);
        return (freshness, reading.StateText(freshness));
    }
}
