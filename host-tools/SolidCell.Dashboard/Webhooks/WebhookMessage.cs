using SolidCell.Dashboard.Fixtures;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Webhooks;

/// <summary>The body of a webhook (docs/dashboard.md).</summary>
/// <remarks>
/// <para><c>Version</c>: 1; members are only ever added.</para>
/// <para><c>Event</c>: "alert-raised", "alert-ended" or "test".</para>
/// <para><c>Text</c>: One sentence for people; chat programs show it.</para>
/// <para><c>Alert</c>: Null in a test message.</para>
/// <para><c>Fixture</c>: The fixture as it was then; null for the broker.</para>
/// <para><c>Url</c>: The fixture's page.</para>
/// </remarks>
public sealed record WebhookMessage(
    int Version, string Event, string Text, DateTimeOffset SentAt, StoredAlert? Alert, FixtureView? Fixture, string Url)
{
    /// <summary>A message by which people see that it gets through.</summary>
    public static WebhookMessage Test(DateTimeOffset now, string url) =>
        new(1, "test", "This is a test message of SolidCell.", now, null, null, url);
}
