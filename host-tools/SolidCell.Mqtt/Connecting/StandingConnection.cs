using MQTTnet;
using MQTTnet.Protocol;

namespace SolidCell.Mqtt.Connecting;

/// <summary>
/// A place at the broker that is kept: it subscribes, hands on what comes, and seeks a lost broker again until it is disposed of. Each
/// connection has a client object of its own and each wait an end, for a client that loses its peer in a bad moment may wait for itself.
/// </summary>
public sealed class StandingConnection : IAsyncDisposable
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    private readonly BrokerSettings _broker;
    private readonly string _purpose;
    private readonly string[] _topics;
    private readonly Func<MqttApplicationMessage, Task> _receive;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _stopping = new();
    private volatile IMqttClient? _client;
    private long _failedMessages;
    private volatile BrokerPresence _presence = new(DateTimeOffset.MinValue, null);
    private Task _keeping = Task.CompletedTask;

    private StandingConnection(
        BrokerSettings broker, string purpose, string[] topics, Func<MqttApplicationMessage, Task> receive, TimeProvider clock)
    {
        (_broker, _purpose, _topics, _receive, _clock) = (broker, purpose, topics, receive, clock);
    }

    /// <summary>False while the broker is away.</summary>
    public bool IsConnected => _client is { IsConnected: true };

    /// <summary>Messages whose handling threw.</summary>
    public long FailedMessages => Interlocked.Read(ref _failedMessages);

    /// <summary>Since when the broker is there, and since when it is missed.</summary>
    public BrokerPresence Presence => _presence;

    /// <param name="broker">Whom to connect to.</param>
    /// <param name="purpose">For the client's name.</param>
    /// <param name="topics">What to subscribe to.</param>
    /// <param name="receive">Gets each message; the next one of the same connection waits for it.</param>
    /// <param name="clock">Tells how long the broker is away.</param>
    /// <param name="cancellation">Ends the first attempt.</param>
    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<StandingConnection> StartAsync(
        BrokerSettings broker, string purpose, string[] topics, Func<MqttApplicationMessage, Task> receive, TimeProvider clock,
        CancellationToken cancellation)
    {
        var connection = new StandingConnection(broker, purpose, topics, receive, clock);
        await connection.BeginAsync(cancellation).ConfigureAwait(false);
        connection._keeping = Task.Run(connection.KeepAsync, CancellationToken.None);
        return connection;
    }

    /// <summary>Publishes at least once; returns when the broker has it.</summary>
    /// <exception cref="BrokerUnreachableException">The broker is away, does not answer, or does not let us.</exception>
    public async Task PublishAsync(string topic, byte[] payload, CancellationToken cancellation)
    {
        if (_client is not { IsConnected: true } client)
        {
            throw Away(null);
        }

        MqttClientPublishResult? answer = null;
        try
        {
            await MqttTimeouts.LimitAsync(
                _broker.LongestAnswer, async token => answer = await PublishAsync(client, topic, payload, token).ConfigureAwait(false),
                cancellation).ConfigureAwait(false);
        }
        catch (Exception problem) when (MqttTimeouts.IsLost(problem, cancellation))
        {
            Drop(client);
            throw Away(problem);
        }

        if (answer?.ReasonCode == MqttClientPublishReasonCode.NotAuthorized)
        {
            throw new BrokerUnreachableException(
                $"The broker at {_broker.Address} lets only its own host command fixtures. Give --data DIR of the 'solidcell serve' that runs it, or --user and --password-file.")
            { IsUnsent = true };
        }
    }

    private static Task<MqttClientPublishResult> PublishAsync(
        IMqttClient client, string topic, byte[] payload, CancellationToken cancellation) =>
        client.PublishBinaryAsync(topic, payload, MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: cancellation);

    /// <summary>Says goodbye if somebody is there.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(false);
        if (_client is { } client)
        {
            await client.PartAsync().ConfigureAwait(false);
        }

        _stopping.Dispose();
    }

    private async Task BeginAsync(CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await ConnectAsync(cancellation).ConfigureAwait(false);
                return;
            }
            catch (BrokerUnreachableException) when (attempt < _broker.FirstAttempts && !cancellation.IsCancellationRequested)
            {
            }
        }
    }

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += message => ReceiveAsync(message.ApplicationMessage);
        try
        {
            await client.EnterAsync(_broker, _purpose, _topics, cancellation).ConfigureAwait(false);
        }
        catch
        {
            client.Dispose();
            throw;
        }

        _presence = new BrokerPresence(_clock.GetUtcNow(), null);
        _client = client;
    }

    /// <summary>
    /// A message whose handling throws must be acknowledged all the same: a broker hands out only so many that are not (mosquitto 20), and
    /// then is silent.
    /// </summary>
    private async Task ReceiveAsync(MqttApplicationMessage message)
    {
        try
        {
            await _receive(message).ConfigureAwait(false);
        }
        catch (Exception)
        {
            Interlocked.Increment(ref _failedMessages);
        }
    }

    private async Task KeepAsync()
    {
        using var looks = new PeriodicTimer(LookInterval, _clock);
        try
        {
            while (await looks.WaitForNextTickAsync(_stopping.Token).ConfigureAwait(false))
            {
                if (!IsConnected)
                {
                    await TryConnectAsync().ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }

    private async Task TryConnectAsync()
    {
        _presence = _presence with { AwaySince = _presence.AwaySince ?? _clock.GetUtcNow() };
        if (_client is { } lost)
        {
            Drop(lost);
        }

        try
        {
            await ConnectAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is BrokerUnreachableException || MqttTimeouts.IsLost(problem, _stopping.Token))
        {
            // The next look tries again.
        }
    }

    private void Drop(IMqttClient client)
    {
        Interlocked.CompareExchange(ref _client, null, client);
        client.Dispose();
    }

    private BrokerUnreachableException Away(Exception? problem) =>
        new($"The connection to the broker at {_broker.Address} is lost and is being restored; try again in a moment.",
            problem)
        { IsUnsent = problem is null };
}
