using System.Buffers;
using System.Collections.Concurrent;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Store.Registry;

namespace SolidCell.Ingest.Commanding;

/// <summary>
/// The host's one path to the fixtures: uploads protocols, sends commands, awaits each answer. What is not answered
/// is sent again with the same correlation id, which the fixture carries out only once.
/// </summary>
public sealed class FixtureCommander : IAsyncDisposable
{
    private const int Attempts = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<FixtureReply>> _awaited = new();
    private readonly CommandAudit _audit;

    private FixtureCommander(CommandAudit audit)
    {
        _audit = audit;
        _client.ApplicationMessageReceivedAsync += ReceiveAsync;
    }

    public static async Task<FixtureCommander> ConnectAsync(CommandAudit audit, string host, int port, CancellationToken cancellation)
    {
        var commander = new FixtureCommander(audit);
        MqttClientOptions options = new MqttClientOptionsBuilder().WithTcpServer(host, port).WithClientId($"solidcell-commander-{Guid.NewGuid():N}").Build();
        await commander._client.ConnectAsync(options, cancellation).ConfigureAwait(false);
        await commander._client.SubscribeAsync(Topics.AllReplies, MqttQualityOfServiceLevel.AtLeastOnce, cancellation).ConfigureAwait(false);
        return commander;
    }

    /// <summary>Sends a compiled program in chunks; the fixture checks it whole against its hash and its own limits.</summary>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task UploadAsync(string fixture, byte[] program, byte[] sha256, CancellationToken cancellation)
    {
        for (int offset = 0; offset < program.Length; offset += ProtocolChunk.MaximumBytes)
        {
            int length = Math.Min(ProtocolChunk.MaximumBytes, program.Length - offset);
            byte[] id = CommandRequest.NewId();
            byte[] chunk = ProtocolChunk.ToCbor(id, sha256, program.Length, offset, program.AsSpan(offset, length));
            string detail = $"{Convert.ToHexStringLower(sha256)} {offset}+{length} of {program.Length}";
            await AskAsync(fixture, Topics.Protocol(fixture), id, "protocol", detail, chunk, cancellation).ConfigureAwait(false);
        }
    }

    /// <exception cref="CommandFailedException">The fixture refused the command, or did not answer.</exception>
    public Task SendAsync(string fixture, CommandRequest command, CancellationToken cancellation) =>
        AskAsync(fixture, Topics.Command(fixture), command.CorrelationId, command.Label, string.Join(' ', command.Arguments), command.ToCbor(), cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
            await _client.DisconnectAsync(new MqttClientDisconnectOptions()).ConfigureAwait(false);
        _client.Dispose();
    }

    private async Task AskAsync(string fixture, string topic, byte[] correlationId, string name, string detail, byte[] payload, CancellationToken cancellation)
    {
        _audit.Sent(correlationId, fixture, name, detail);
        FixtureReply? reply = await ExchangeAsync(topic, correlationId, payload, cancellation).ConfigureAwait(false);
        _audit.Answered(correlationId, reply?.OutcomeName ?? "no answer", reply?.Detail ?? "");
        if (reply is null)
            throw new CommandFailedException($"Fixture {fixture} did not answer '{name}' in {Attempts * Patience.TotalSeconds:0} s; check that it is switched on and connected.");
        if (!reply.IsDone)
            throw new CommandFailedException($"Fixture {fixture} answered '{name}' with {reply.OutcomeName}: {reply.Detail}");
    }

    private async Task<FixtureReply?> ExchangeAsync(string topic, byte[] correlationId, byte[] payload, CancellationToken cancellation)
    {
        string key = Convert.ToHexString(correlationId);
        TaskCompletionSource<FixtureReply> answer = _awaited.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                await _client.PublishBinaryAsync(topic, payload, MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: cancellation).ConfigureAwait(false);
                if (await Task.WhenAny(answer.Task, Task.Delay(Patience, cancellation)).ConfigureAwait(false) == answer.Task)
                    return await answer.Task.ConfigureAwait(false);
                cancellation.ThrowIfCancellationRequested();
            }

            return null;
        }
        finally
        {
            _awaited.TryRemove(key, out _);
        }
    }

    private Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs message)
    {
        if (FixtureReply.FromCbor(message.ApplicationMessage.Payload.ToArray()) is { } reply
            && _awaited.TryGetValue(Convert.ToHexString(reply.CorrelationId), out TaskCompletionSource<FixtureReply>? answer))
            answer.TrySetResult(reply);
        return Task.CompletedTask;
    }
}
