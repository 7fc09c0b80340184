using System.Buffers;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Ingest.Live;

/// <summary>The last status of every fixture that a broker keeps: one look, and away again.</summary>
public sealed class RetainedStatuses
{
    /// <summary>A fixture speaks once a second; one that says nothing for so long is not heard.</summary>
    public static readonly TimeSpan Listening = TimeSpan.FromSeconds(3);

    /// <summary>A broker that forbids the echo is believed to have sent everything by then.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly FixtureRoster _found = new(LiveFeed.MaximumFixtures);
    private readonly TaskCompletionSource _isThrough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _isHeard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _echo = Topics.Echo(Guid.NewGuid());
    private readonly TimeProvider _clock;

    private RetainedStatuses(TimeProvider clock) => _clock = clock;

    /// <param name="broker">Where the fixtures are.</param>
    /// <param name="clock">Tells when they spoke.</param>
    /// <param name="listening">How long to wait for fixtures to speak themselves, which tells the living from those whose last word the
    /// broker keeps; zero does not.</param>
    /// <param name="cancellation">Ends the look.</param>
    /// <param name="named">Fixtures that are meant: whatever else there is, these are found.</param>
    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<IReadOnlyDictionary<string, FixtureReading>> ReadAsync(
        BrokerSettings broker, TimeProvider clock, TimeSpan listening, CancellationToken cancellation, params IReadOnlyList<string> named)
    {
        MqttConnect.CheckPort(broker);
        var look = new RetainedStatuses(clock);
        foreach (string fixture in named.Take(LiveFeed.MaximumFixtures))
        {
            look._found.HasRecords(fixture);
        }

        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += message => look.Receive(message.ApplicationMessage);
        string[] topics = listening > TimeSpan.Zero ? [Topics.AllStatuses, Topics.AllLives, look._echo] : [Topics.AllStatuses, look._echo];
        await client.EnterAsync(broker, "roster", topics, cancellation).ConfigureAwait(false);
        await look.WaitAsync(look.EchoAsync(client, cancellation), LongestWait, cancellation).ConfigureAwait(false);
        look._isThrough.TrySetResult();
        look.CheckHeard();
        await look.WaitAsync(look._isHeard.Task, listening, cancellation).ConfigureAwait(false);
        await client.PartAsync().ConfigureAwait(false);
        return look._found.Readings.ToDictionary(reading => reading.Fixture);
    }

    private async Task WaitAsync(Task awaited, TimeSpan longest, CancellationToken cancellation)
    {
        await Task.WhenAny(awaited, Task.Delay(longest, _clock, cancellation)).Unwrap().ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task EchoAsync(IMqttClient client, CancellationToken cancellation)
    {
        await client.PublishBinaryAsync(_echo, [], MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: cancellation)
            .ConfigureAwait(false);
        await _isThrough.Task.ConfigureAwait(false);
    }

    /// <summary>Our own message comes after the retained ones: a broker keeps the order of what it sends to a client.</summary>
    private Task Receive(MqttApplicationMessage message)
    {
        if (message.Topic == _echo)
        {
            _isThrough.TrySetResult();
        }
        else if (Topics.FixtureOf(message.Topic) is { } fixture)
        {
            Take(fixture, message);
        }

        return Task.CompletedTask;
    }

    private void Take(string fixture, MqttApplicationMessage message)
    {
        FixtureReading before = _found.Find(fixture) ?? new FixtureReading { Fixture = fixture };
        if (ReadingUpdate.Apply(before, message.Payload.ToArray(), message.Retain ? null : _clock.GetUtcNow()) is not { } reading)
        {
            return;
        }

        _found.Take(reading);
        CheckHeard();
    }

    private void CheckHeard()
    {
        if (_isThrough.Task.IsCompleted && _found.Readings.All(reading => reading.IsLost || reading.LastHeard is not null))
        {
            _isHeard.TrySetResult();
        }
    }
}
