using System.Threading.Channels;
using SolidCell.Dashboard.Alerts;
using SolidCell.Dashboard.Notifying;
using SolidCell.Dashboard.Tests.Bench;
using SolidCell.Dashboard.Webhooks;

namespace SolidCell.Dashboard.Tests.Notifying;

/// <summary>From what is seen in a turn of the watch to the receivers of its routes.</summary>
public sealed class RoutedAlertTests
{
    [Fact]
    public async Task What_a_turn_of_the_watch_finds_goes_to_the_routes_that_take_it()
    {
        var told = new Target();
        var other = new Target();
        await using TestBench bench = await TestBench.StartAsync(new DashboardOptions
        {
            Routes =
            [
                new AlertRoute("all", told), new AlertRoute("storage", other) { Kinds = [AlertKinds.Storage], Fixtures = [] },
            ],
        });
        bench.Store.WriteProblem = "the disk is full";
        bench.Look();
        foreach (Target target in new[] { told, other })
        {
            WebhookMessage message = await target.Messages.Reader.ReadAsync(TestContext.Current.CancellationToken);
            Assert.Equal(("alert-raised", AlertKinds.Storage), (message.Event, message.Alert?.Kind));
            Assert.StartsWith("Nothing is being stored.", message.Text, StringComparison.Ordinal);
        }

        bench.Store.WriteProblem = null;
        bench.Look();
        Assert.Equal("alert-ended", (await told.Messages.Reader.ReadAsync(TestContext.Current.CancellationToken)).Event);
    }

    private sealed class Target : IAlertTarget
    {
        public Channel<WebhookMessage> Messages { get; } = Channel.CreateUnbounded<WebhookMessage>();

        public string Receiver => "a test";

        public async Task SendAsync(WebhookMessage message, CancellationToken cancellation) =>
            await Messages.Writer.WriteAsync(message, cancellation);
    }
}
