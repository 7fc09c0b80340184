using System.Runtime.CompilerServices;
using System.Threading.Channels;
using SolidCell.Ingest.Live;

namespace SolidCell.Host.Watch;

/// <summary>The messages of a feed one after the other; the oldest are dropped for a reader that is too slow.</summary>
internal static class ReadingStream
{
    private const int MaximumWaiting = 1000;

    /// <summary>Ends without an exception when it is cancelled.</summary>
    public static async IAsyncEnumerable<FixtureReading> ReadAsync(LiveFeed feed, Func<string, bool> isChosen, [EnumeratorCancellation] CancellationToken ending)
    {
        var waiting = Channel.CreateBounded<FixtureReading>(new BoundedChannelOptions(MaximumWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        void Take(FixtureReading reading)
        {
            if (isChosen(reading.Fixture))
            {
                waiting.Writer.TryWrite(reading);
            }
        }

        feed.Changed += Take;
        foreach (FixtureReading known in feed.Readings)
        {
            Take(known);
        }

        await using CancellationTokenRegistration end = ending.Register(() => waiting.Writer.TryComplete());
        await foreach (FixtureReading reading in waiting.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            yield return reading;
        }

        feed.Changed -= Take;
    }
}
