using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Fixtures;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Dashboard.Webhooks;
using SolidCell.Store.Registry;

namespace SolidCell.Dashboard.Tests.Notifying;

/// <summary>Messages in the words of each service, with their headers, in Whole/bodies.txt.</summary>
public sealed class WholeBodiesTests
{
    private static readonly DateTimeOffset At = new(2023, 11, 25, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_a_receiver_is_sent_is_what_it_was()
    {
        WebhookMessage[] messages =
        [
            Message("alert-raised", AlertKinds.HardShort, "Hard short in <Li> & co on press-1"),
            Message("alert-raised", AlertKinds.SoftShort, "Soft short in 5 µm\nof lithium"),
            Message("alert-raised", AlertKinds.Fault, "Over-current"), Message("alert-raised", AlertKinds.Storage, "Nothing is being stored"),
            Message("alert-ended", AlertKinds.HardShort, "Hard short"),
            Message("alert-raised", AlertKinds.Silent, "Nothing heard of press-1") with { Url = "" },
            WebhookMessage.Test(At, "https://lab/"),
        ];
        var parts = new List<string>();
        foreach (WebhookMessage message in messages)
        {
            foreach (WebhookFormat format in Enum.GetValues<WebhookFormat>())
            {
                parts.Add(await TextAsync(message, format));
            }
        }

        WholeText.Check("Notifying", "bodies.txt", parts);
    }

    private static WebhookMessage Message(string what, string kind, string title)
    {
        StoredAlert alert = new(3, kind, "press-1", "07", title, "Detail.", 2, At.AddMinutes(-5), what == "alert-ended" ? At : null, null);
        var fixture = new FixtureView("press-1", true, "running", FixtureLinks.Live, At, 6) { CellVolts = 0.05, HardShorts = 1 };
        return new WebhookMessage(1, what, $"{title}. Detail.", At, alert, fixture, "https://lab/#press-1");
    }

    private static async Task<string> TextAsync(WebhookMessage message, WebhookFormat format)
    {
        using HttpContent content = WebhookBody.Of(message, format);
        string headers = string.Concat(content.Headers.OrderBy(header => header.Key, StringComparer.Ordinal)
            .Where(header => header.Key != "Content-Length").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n"));
        return $"== {format}, {message.Event}, {message.Alert?.Kind}\n{headers}{await content.ReadAsStringAsync(TestContext.Current.CancellationToken)}\n";
    }
}
