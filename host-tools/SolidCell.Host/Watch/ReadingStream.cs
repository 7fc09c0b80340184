using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SolidCell.Host.Fixtures;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Watch;

/// <summary>
/// The messages of a feed one after the other, and a fixture's last one again when it has fallen silent; the oldest are dropped for a
/// reader that is too slow.
/// </summary>
internal static class ReadingStream
{
    private const int MaximumWaiting = 1000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Ends without an exception when it is cancelled.</summary>
    public static async IAsyncEnumerable<HeardFixture> ReadAsync(
        LiveFeed feed, Watched watched, TimeProvider clock, [EnumeratorCancellation] CancellationToken ending)
    {
        var bound = new BoundedChannelOptions(MaximumWaiting) { FullMode = BoundedChannelFullMode.DropOldest };
        var waiting = Channel.CreateBounded<FixtureReading>(bound);
        void Take(FixtureReading reading)
        {
            if (watched.IsChosen(reading.Fixture))
            {
                waiting.Writer.TryWrite(reading);
            }
        }

        feed.Changed += Take;
        foreach (FixtureReading known in feed.Readings)
        {
            Take(known);
        }

        var silent = new HashSet<string>();
        await using ITimer looks =
            clock.CreateTimer(_ => LookForSilent(feed, silent, Take, clock.GetUtcNow()), null, BetweenLooks, BetweenLooks);
        await using CancellationTokenRegistration end = ending.Register(() => waiting.Writer.TryComplete());
        await foreach (FixtureReading reading in waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            yield return new HeardFixture(reading, Of(feed, reading, clock.GetUtcNow())) { TakesSpectrum = watched.TakesSpectrum(reading) };
        }

        feed.Changed -= Take;
    }

    /// <summary>Takes those that fell silent since the look before; a look that comes late meets the one after it.</summary>
    private static void LookForSilent(LiveFeed feed, HashSet<string> silent, Action<FixtureReading> take, DateTimeOffset now)
    {
        lock (silent)
        {
            foreach (FixtureReading reading in feed.Readings)
            {
                if (Of(feed, reading, now) != Freshness.Silent)
                {
                    silent.Remove(reading.Fixture);
                }
                else if (silent.Add(reading.Fixture))
                {
                    take(reading);
                }
            }
        }
    }

    private static Freshness Of(LiveFeed feed, FixtureReading reading, DateTimeOffset now) =>
        ReadingFreshness.Of(reading, feed.ConnectedSince, now, ReadingFreshness.LongestPause);
}
