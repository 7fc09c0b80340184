using System.Buffers;
using System.Collections.Concurrent;
using MQTTnet;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Operations.Commanding;

/// <summary>A message to a fixture and the answer to it. What is not answered is sent again; each time the message is made anew.</summary>
internal sealed class FixtureExchange : IAsyncDisposable
{
    public const int Attempts = 3;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, AwaitedReply> _awaited = new();
    private StandingConnection? _connection;

    private FixtureExchange(CommandSource source) => Source = source;

    /// <summary>Dates the messages that must not be carried out late or twice.</summary>
    public CommandSource Source { get; }

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<FixtureExchange> ConnectAsync(CommandSource source, BrokerSettings broker, CancellationToken cancellation)
    {
        var exchange = new FixtureExchange(source);
        exchange._connection =
            await StandingConnection.StartAsync(broker, "commander", [Topics.AllReplies], exchange.ReceiveAsync, TimeProvider.System,
                cancellation).ConfigureAwait(false);
        return exchange;
    }

    /// <summary>Null when there was no answer to any attempt.</summary>
    /// <exception cref="BrokerUnreachableException">The broker is away.</exception>
    public async Task<FixtureReply?> AskAsync(
        AwaitedReply awaited, string topic, byte[] correlationId, Func<byte[]> message, CancellationToken cancellation)
    {
        string key = Convert.ToHexString(correlationId);
        try
        {
            return await AskAsync(awaited, key, topic, message, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _awaited.TryRemove(key, out _);
        }
    }

    public ValueTask DisposeAsync() => _connection!.DisposeAsync();

    /// <summary>A fixture that has heard higher counters says so; then the same is sent again with one above them.</summary>
    private async Task<FixtureReply?> AskAsync(
        AwaitedReply awaited, string key, string topic, Func<byte[]> message, CancellationToken cancellation)
    {
        FixtureReply? reply = null;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            AwaitedReply next = reply is null ? awaited : AwaitedReply.New(awaited.Fixture, awaited.IsDated);
            awaited = _awaited[key] = next;
            await PublishAsync(topic, message(), attempt, cancellation).ConfigureAwait(false);
            bool isAnswered = await Task.WhenAny(awaited.Answer.Task, Task.Delay(Patience, cancellation))
                .ConfigureAwait(false) == awaited.Answer.Task;
            cancellation.ThrowIfCancellationRequested();
            reply = isAnswered ? await awaited.Answer.Task.ConfigureAwait(false) : null;
            if (reply is not null && reply.NextCounter is null)
            {
                return reply;
            }

            Source.GoOnFrom(reply?.NextCounter ?? 0);
        }

        return reply;
    }

    /// <summary>When the broker is lost between two attempts, the first may have come through.</summary>
    private async Task PublishAsync(string topic, byte[] message, int attempt, CancellationToken cancellation)
    {
        try
        {
            await _connection!.PublishAsync(topic, message, cancellation).ConfigureAwait(false);
        }
        catch (BrokerUnreachableException away) when (away.IsUnsent && attempt > 0)
        {
            throw new BrokerUnreachableException(away.Message, away);
        }
    }

    private Task ReceiveAsync(MqttApplicationMessage message)
    {
        if (FixtureReply.FromCbor(message.Payload.ToArray()) is not { } reply)
        {
            return Task.CompletedTask;
        }

        string? fixture = Topics.FixtureOf(message.Topic);
        IEnumerable<AwaitedReply> meant = reply.IsToNobody
            ? _awaited.Values.Where(one => one.IsDated && one.Fixture == fixture)
            : _awaited.TryGetValue(Convert.ToHexString(reply.CorrelationId), out AwaitedReply? answer) ? [answer] : [];
        foreach (AwaitedReply one in meant)
        {
            one.Answer.TrySetResult(reply);
        }

        return Task.CompletedTask;
    }
}
