using SolidCell.Ingest.Live;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Tests.Operating;

/// <summary>Waits for what a fixture says of itself.</summary>
internal static class FixtureWait
{
    public static async Task<FixtureReading> UntilAsync(BrokerSettings broker, Func<FixtureReading, bool> isReached)
    {
        var reached = new TaskCompletionSource<FixtureReading>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using LiveFeed feed = await LiveFeed.StartAsync(broker, TimeProvider.System, TestContext.Current.CancellationToken);
        feed.Changed += reading =>
        {
            if (isReached(reading))
            {
                reached.TrySetResult(reading);
            }
        };
        foreach (FixtureReading known in feed.Readings.Where(isReached))
        {
            reached.TrySetResult(known);
        }

        return await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
    }
}
