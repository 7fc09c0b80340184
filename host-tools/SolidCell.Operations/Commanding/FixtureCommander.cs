using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Commanding;

/// <summary>
/// The host's one path to the fixtures: uploads protocols, sends commands, awaits each answer. What is not answered is sent again with the
/// same correlation id, which the fixture carries out only once, and with another counter. When nobody waits any more it has expired.
/// </summary>
public sealed class FixtureCommander : IAsyncDisposable
{
    private const string NoAnswer = "no answer";

    /// <summary>More than the largest program has, even if half of them arrive twice; then somebody else is flashing.</summary>
    private const int MaximumParts = 64;

    private static readonly TimeSpan LongestAnswer = FixtureExchange.Attempts * FixtureExchange.Patience;

    /// <summary>Who has stopped a press hears so at once; on a healthy disk the answer is in the trail by then.</summary>
    private static readonly TimeSpan LongestUrgentNote = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan LastNotes = TimeSpan.FromSeconds(2);

    private readonly CommandAudit _audit;
    private readonly TimeProvider _clock;
    private readonly FixtureExchange _exchange;

    private FixtureCommander(CommandAudit audit, TimeProvider clock, FixtureExchange exchange) =>
        (_audit, _clock, _exchange) = (audit, clock, exchange);

    /// <summary>What keeps the audit trail from being written, one sentence; null while all is well.</summary>
    public string? AuditProblem => _audit.Problem;

    public static Task<FixtureCommander> ConnectAsync(CommandAudit audit, string host, int port, CancellationToken cancellation) =>
        ConnectAsync(audit, new BrokerSettings { Host = host, Port = port }, cancellation);

    /// <exception cref="BrokerUnreachableException">There is no broker, or it does not let us in.</exception>
    public static async Task<FixtureCommander> ConnectAsync(
        CommandAudit audit, BrokerSettings broker, CancellationToken cancellation, TimeProvider? clock = null)
    {
        TimeProvider now = clock ?? TimeProvider.System;
        return new FixtureCommander(audit, now,
            await FixtureExchange.ConnectAsync(new CommandSource(now), broker, cancellation).ConfigureAwait(false));
    }

    /// <summary>
    /// Sends a compiled program in chunks; the fixture checks it whole against its hash and its own limits. First an empty part at
    /// the end asks what the fixture has, so an interrupted upload goes on where it broke off.
    /// </summary>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task UploadAsync(
        string fixture, byte[] program, byte[] sha256, CancellationToken cancellation, IProgress<UploadProgress>? progress = null)
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

        throw new CommandFailedException(
            $"{fixture} has not taken the protocol in {MaximumParts} parts; is somebody else flashing it? Try again.");
    }

    /// <summary>
    /// Sends a command; its answer may bring words. One that lowers a risk goes out at once and is written down when the disk allows; any
    /// other leaves when its note was written, or could not be.
    /// </summary>
    /// <exception cref="CommandFailedException">The fixture refused the command, or did not answer.</exception>
    public async Task<FixtureReply> SendAsync(string fixture, CommandRequest command, CancellationToken cancellation)
    {
        Task noted =
            _audit.SentAsync(command.CorrelationId, fixture, command.Label, string.Join(' ', command.Arguments), CommandOrigin.Current);
        await (command.LowersRisk ? Task.CompletedTask : noted).WaitAsync(cancellation).ConfigureAwait(false);
        DateTimeOffset expires = _clock.GetUtcNow() + LongestAnswer;
        Func<byte[]> message = command.LowersRisk ? () => command.ToCbor() : () => command.ToCbor(_exchange.Source.Stamp(fixture, expires));
        AwaitedReply awaited = AwaitedReply.New(fixture, !command.LowersRisk);
        FixtureReply reply =
            await AskAsync(awaited, Topics.Command(fixture), command.CorrelationId, command.Label, message, command.LowersRisk,
                cancellation).ConfigureAwait(false);
        return reply.IsDone ? reply : throw Refusal(fixture, command.Label, reply);
    }

    /// <summary>Gives the audit trail a moment to be written, and says goodbye.</summary>
    public async ValueTask DisposeAsync()
    {
        await _audit.EndAsync(LastNotes).ConfigureAwait(false);
        await _exchange.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<FixtureReply> SendPartAsync(
        string fixture, byte[] program, byte[] sha256, int offset, int length, CancellationToken cancellation)
    {
        byte[] id = CommandRequest.NewId();
        byte[] chunk = ProtocolChunk.ToCbor(id, sha256, program.Length, offset, program.AsSpan(offset, length));
        var part = new UploadPart(Convert.ToHexStringLower(sha256), offset, length, program.Length);
        await _audit.SentAsync(id, fixture, UploadPart.CommandName, part.ToString(), CommandOrigin.Current).WaitAsync(cancellation)
            .ConfigureAwait(false);
        return await AskAsync(AwaitedReply.New(fixture, false), Topics.Protocol(fixture), id, UploadPart.CommandName, () => chunk, false,
            cancellation).ConfigureAwait(false);
    }

    private static CommandFailedException Refusal(string fixture, string name, FixtureReply reply) => reply.IsToNobody
        ? new($"{fixture} does not understand '{name}': its firmware is older than this program, which sends commands with a counter and an expiry. Install a newer one (docs/firmware.md); 'stop' and 'pause' work all the same.", true)
        : new($"{fixture} {Verb(reply.OutcomeName)} '{name}': {(reply.Detail.Length > 0 ? reply.Detail.TrimEnd('.') : "no reason given")}.",
            true);

    private static string Verb(string outcome) => outcome switch
    {
        "refused" => "refused",
        "busy" => "is busy and did not take",
        "stale" => "did not take",
        _ => $"answered '{outcome}' to",
    };

    /// <summary>What is urgent waits for no note of the answer either: a thread of its own writes it.</summary>
    private async Task<FixtureReply> AskAsync(AwaitedReply awaited, string topic, byte[] correlationId, string name, Func<byte[]> message,
        bool isUrgent, CancellationToken cancellation)
    {
        FixtureReply? reply = await TryAskAsync(awaited, topic, correlationId, message, cancellation).ConfigureAwait(false);
        Task noted = _audit.AnsweredAsync(correlationId, reply?.OutcomeName ?? NoAnswer, reply?.Detail ?? "");
        await Task.WhenAny(noted, Task.Delay(isUrgent ? LongestUrgentNote : Timeout.InfiniteTimeSpan, cancellation)).ConfigureAwait(false);
        return reply
            ?? throw new CommandFailedException(
                $"{awaited.Fixture} did not answer '{name}' in {LongestAnswer.TotalSeconds:0} s; check that it is switched on and connected.");
    }

    private async Task<FixtureReply?> TryAskAsync(
        AwaitedReply awaited, string topic, byte[] correlationId, Func<byte[]> message, CancellationToken cancellation)
    {
        try
        {
            return await _exchange.AskAsync(awaited, topic, correlationId, message, cancellation).ConfigureAwait(false);
        }
        catch (BrokerUnreachableException away)
        {
            _ = _audit.AnsweredAsync(correlationId, NoAnswer, away.Message);
            throw new CommandFailedException(away.Message) { IsUnsent = away.IsUnsent };
        }
    }
}
