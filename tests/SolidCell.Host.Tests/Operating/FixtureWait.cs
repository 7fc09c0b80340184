using System.Runtime.CompilerServices;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Host.Tests.Operating;

/// <summary>Waits for what a fixture says of itself.</summary>
internal static class FixtureWait
{
    public static async Task<FixtureReading> UntilAsync(
        BrokerSettings broker, Func<FixtureReading, bool> isReached, [CallerArgumentExpression(nameof(isReached))] string what = "")
    {
        await using LiveFeed feed = await LiveFeed.StartAsync(broker, TimeProvider.System, TestContext.Current.CancellationToken);
        return await Eventually.HeardAsync(handler => feed.Changed += handler, handler => feed.Changed -= handler,
            isReached, () => feed.Readings, what: what);
    }
}
