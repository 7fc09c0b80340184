using System.Buffers;
using System.Collections.Concurrent;
using MQTTnet;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Store.Registry;

namespace SolidCell.Ingest.Commanding;

/// <summary>
/// The host's one path to the fixtures: uploads protocols, sends commands, awaits each answer. What is not answered
/// is sent again with the same correlation id, which the fixture carries out only once.
/// </summary>
public sealed class FixtureCommander : IAsyncDisposable
{
    private const int Attempts = 3;
    private const string NoAnswer = "no answer";

    /// <summary>More than the largest program has, even if half of them arrive twice; then somebody else is flashing.</summary>
    private const int MaximumParts = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<FixtureReply>> _awaited = new();
    private readonly CommandAudit _audit;
    private StandingConnection? _connection;

    private FixtureCommander(CommandAudit audit) => _audit = audit;

    public static Task<FixtureCommander> ConnectAsync(CommandAudit audit, string host, int port, CancellationToken cancellation) =>
        ConnectAsync(audit, new BrokerSettings { Host = host, Port = port }, cancellation);

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<FixtureCommander> ConnectAsync(CommandAudit audit, BrokerSettings broker, CancellationToken cancellation)
    {
        var commander = new FixtureCommander(audit);
        commander._connection = await StandingConnection.StartAsync(broker, "commander", [Topics.AllReplies], commander.ReceiveAsync, TimeProvider.System, cancellation).ConfigureAwait(false);
        return commander;
    }

    /// <summary>
    /// Sends a compiled program in chunks; the fixture checks it whole against its hash and its own limits. First an empty part at
    /// the end asks what the fixture has, so an interrupted upload goes on where it broke off.
    /// </summary>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task UploadAsync(string fixture, byte[] program, byte[] sha256, CancellationToken cancellation, IProgress<UploadProgress>? progress = null)
    {
        int offset = program.Length;
        for (int part = 0; part < MaximumParts; part++)
        {
            int length = Math.Min(ProtocolChunk.MaximumBytes, program.Length - offset);
            FixtureReply reply = await SendPartAsync(fixture, program, sha256, offset, length, cancellation).ConfigureAwait(false);
            if (!reply.IsDone && reply.NextOffset is not { })
            {
                throw Refusal(fixture, UploadPart.CommandName, reply);
            }

            offset = Math.Min(reply.IsDone ? offset + length : reply.NextOffset!.Value, program.Length);
            progress?.Report(new UploadProgress(offset, program.Length));
            if (reply.IsDone && offset == program.Length)
            {
                return;
            }
        }

        throw new CommandFailedException($"{fixture} has not taken the protocol in {MaximumParts} parts; is somebody else flashing it? Try again.");
    }

    /// <summary>Sends a command; its answer may bring words.</summary>
    /// <exception cref="CommandFailedException">The fixture refused the command, or did not answer.</exception>
    public async Task<FixtureReply> SendAsync(string fixture, CommandRequest command, CancellationToken cancellation)
    {
        FixtureReply reply = await AskAsync(fixture, Topics.Command(fixture), command.CorrelationId, command.Label, string.Join(' ', command.Arguments), command.ToCbor(), cancellation).ConfigureAwait(false);
        return reply.IsDone ? reply : throw Refusal(fixture, command.Label, reply);
    }

    public ValueTask DisposeAsync() => _connection!.DisposeAsync();

    private Task<FixtureReply> SendPartAsync(string fixture, byte[] program, byte[] sha256, int offset, int length, CancellationToken cancellation)
    {
        byte[] id = CommandRequest.NewId();
        byte[] chunk = ProtocolChunk.ToCbor(id, sha256, program.Length, offset, program.AsSpan(offset, length));
        var part = new UploadPart(Convert.ToHexStringLower(sha256), offset, length, program.Length);
        return AskAsync(fixture, Topics.Protocol(fixture), id, UploadPart.CommandName, part.ToString(), chunk, cancellation);
    }

    private static CommandFailedException Refusal(string fixture, string name, FixtureReply reply) =>
        new($"{fixture} {Verb(reply.OutcomeName)} '{name}': {(reply.Detail.Length > 0 ? reply.Detail.TrimEnd('.') : "no reason given")}.", true);

    private static string Verb(string outcome) => outcome switch
    {
        "refused" => "refused",
        "busy" => "is busy and did not take",
        _ => $"answered '{outcome}' to",
    };

    private async Task<FixtureReply> AskAsync(string fixture, string topic, byte[] correlationId, string name, string detail, byte[] payload, CancellationToken cancellation)
    {
        _audit.Sent(correlationId, fixture, name, detail);
        FixtureReply? reply = await TryExchangeAsync(topic, correlationId, payload, cancellation).ConfigureAwait(false);
        _audit.Answered(correlationId, reply?.OutcomeName ?? NoAnswer, reply?.Detail ?? "");
        return reply ?? throw new CommandFailedException($"{fixture} did not answer '{name}' in {Attempts * Patience.TotalSeconds:0} s; check that it is switched on and connected.");
    }

    private async Task<FixtureReply?> TryExchangeAsync(string topic, byte[] correlationId, byte[] payload, CancellationToken cancellation)
    {
        try
        {
            return await ExchangeAsync(topic, correlationId, payload, cancellation).ConfigureAwait(false);
        }
        catch (BrokerUnreachableException away)
        {
            _audit.Answered(correlationId, NoAnswer, away.Message);
            throw new CommandFailedException(away.Message);
        }
    }

    private async Task<FixtureReply?> ExchangeAsync(string topic, byte[] correlationId, byte[] payload, CancellationToken cancellation)
    {
        string key = Convert.ToHexString(correlationId);
        TaskCompletionSource<FixtureReply> answer = _awaited.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        try
        {
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                await _connection!.PublishAsync(topic, payload, cancellation).ConfigureAwait(false);
                if (await Task.WhenAny(answer.Task, Task.Delay(Patience, cancellation)).ConfigureAwait(false) == answer.Task)
                {
                    return await answer.Task.ConfigureAwait(false);
                }

                cancellation.ThrowIfCancellationRequested();
            }

            return null;
        }
        finally
        {
            _awaited.TryRemove(key, out _);
        }
    }

    private Task ReceiveAsync(MqttApplicationMessage message)
    {
        if (FixtureReply.FromCbor(message.Payload.ToArray()) is { } reply
            && _awaited.TryGetValue(Convert.ToHexString(reply.CorrelationId), out TaskCompletionSource<FixtureReply>? answer))
        {
            answer.TrySetResult(reply);
        }

        return Task.CompletedTask;
    }
}
