using System.Buffers;
using System.Collections.Concurrent;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Ingest.Live;

/// <summary>The last status of every fixture that a broker keeps: one look, and away again.</summary>
public static class RetainedStatuses
{
    /// <summary>A broker that forbids the echo is believed to have sent everything by then.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<IReadOnlyDictionary<string, FixtureReading>> ReadAsync(BrokerSettings broker, TimeProvider clock, CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<string, FixtureReading>();
        var isThrough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        string echo = $"{Topics.Root}/{Guid.NewGuid():N}/echo";
        client.ApplicationMessageReceivedAsync += message => Receive(message.ApplicationMessage, echo, found, isThrough, clock);
        await client.EnterAsync(broker, "roster", [Topics.AllStatuses, echo], cancellation).ConfigureAwait(false);
        await Task.WhenAny(EchoAsync(client, echo, isThrough.Task, cancellation), Task.Delay(LongestWait, clock, cancellation)).Unwrap().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        await client.PartAsync().ConfigureAwait(false);
        return found;
    }

    private static async Task EchoAsync(IMqttClient client, string echo, Task isThrough, CancellationToken cancellation)
    {
        await client.PublishBinaryAsync(echo, [], MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: cancellation).ConfigureAwait(false);
        await isThrough.ConfigureAwait(false);
    }

    /// <summary>Our own message comes after the retained ones: a broker keeps the order of what it sends to a client.</summary>
    private static Task Receive(MqttApplicationMessage message, string echo, ConcurrentDictionary<string, FixtureReading> found, TaskCompletionSource isThrough, TimeProvider clock)
    {
        if (message.Topic == echo)
        {
            isThrough.TrySetResult();
        }
        else if (Topics.FixtureOf(message.Topic) is { } fixture && found.Count < LiveFeed.MaximumFixtures
            && ReadingUpdate.Apply(new FixtureReading { Fixture = fixture }, message.Payload.ToArray(), clock.GetUtcNow()) is { } reading)
        {
            found[fixture] = reading;
        }

        return Task.CompletedTask;
    }
}
