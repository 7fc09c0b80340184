using System.Buffers;
using System.Formats.Cbor;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Core.Commands;
using SolidCell.Core.Recording;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>A host of one fixture: acknowledges each log batch, sends a program and commands, remembers what came.</summary>
internal sealed class HostSide : IAsyncDisposable
{
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly Channel<Reply> _replies = Channel.CreateUnbounded<Reply>();
    private readonly Channel<RecordKind> _kinds = Channel.CreateUnbounded<RecordKind>();
    private readonly Channel<string> _statuses = Channel.CreateUnbounded<string>();
    private readonly string _prefix;

    private HostSide(string fixture, ReceivedLog log)
    {
        _prefix = $"solidcell/{fixture}/";
        Log = log;
    }

    /// <summary>Every record that came.</summary>
    public ReceivedLog Log { get; }

    /// <summary>Sequence numbers of every record that came, each once.</summary>
    public IReadOnlyCollection<long> Sequences => [.. Log.Records.Select(record => record.Sequence)];

    public static Task<HostSide> ConnectAsync(int port, string fixture, ReceivedLog? log = null) =>
        ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).Build(), fixture, log);

    /// <param name="broker">Where to connect to.</param>
    /// <param name="fixture">Whose host it is.</param>
    /// <param name="log">What the host has already, from a time before it was away.</param>
    public static async Task<HostSide> ConnectAsync(MqttClientOptions broker, string fixture, ReceivedLog? log = null)
    {
        var host = new HostSide(fixture, log ?? new ReceivedLog());
        host._client.ApplicationMessageReceivedAsync += host.ReceiveAsync;
        await host._client.ConnectAsync(broker);
        await host._client.SubscribeAsync(host._prefix + "log", MqttQualityOfServiceLevel.AtLeastOnce);
        await host._client.SubscribeAsync(host._prefix + "reply", MqttQualityOfServiceLevel.AtLeastOnce);
        await host._client.SubscribeAsync(host._prefix + "status", MqttQualityOfServiceLevel.AtLeastOnce);
        return host;
    }

    /// <summary>Waits until a new record of this kind has come.</summary>
    public async Task AwaitAsync(RecordKind kind, CancellationToken cancellation)
    {
        while (await _kinds.Reader.ReadAsync(cancellation) != kind)
        {
        }
    }

    /// <summary>The next status: on a new broker, that the fixture is connected and listens.</summary>
    public Task<string> AwaitStatusAsync(CancellationToken cancellation) => _statuses.Reader.ReadAsync(cancellation).AsTask();

    public async Task<int> UploadAsync(byte[] program, byte[] hash, CancellationToken cancellation) =>
        (int)(await AskAsync("protocol", HostMessages.Part(NewId(), hash, program.Length, 0, program), cancellation)).Outcome;

    public async Task<int> SendAsync(CommandName name, long[] arguments, byte[] hash, CancellationToken cancellation) =>
        (int)(await CommandAsync(name, arguments, hash, NewId(), cancellation)).Outcome;

    public Task<Reply> CommandAsync(
        CommandName name, long[] arguments, byte[] hash, byte[] correlationId, CancellationToken cancellation) =>
        AskAsync("command", HostMessages.Command(correlationId, name, arguments, hash.Length == 0 ? [] : NewId(), hash), cancellation);

    /// <summary>Publishes and waits for the answer; it must be the one to this message.</summary>
    public async Task<Reply> AskAsync(string channel, byte[] payload, CancellationToken cancellation)
    {
        await PublishAsync(channel, payload);
        return await _replies.Reader.ReadAsync(cancellation);
    }

    public static byte[] NewId() => Guid.NewGuid().ToByteArray();

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync(new MqttClientDisconnectOptions());
        _client.Dispose();
    }

    private Task<MqttClientPublishResult> PublishAsync(string channel, byte[] payload) =>
        _client.PublishAsync(new MqttApplicationMessageBuilder()
        .WithTopic(_prefix + channel)
        .WithPayload(payload)
        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
        .Build());

    private Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs e)
    {
        var payload = e.ApplicationMessage.Payload.ToArray();
        return e.ApplicationMessage.Topic[_prefix.Length..] switch
        {
            "status" => _statuses.Writer.WriteAsync(e.ApplicationMessage.ConvertPayloadToString()).AsTask(),
            "log" => TakeLogAsync(new ReceivedBatch(payload)),
            _ => TakeReplyAsync(new CborReader(payload)),
        };
    }

    private Task TakeReplyAsync(CborReader reader)
    {
        reader.ReadStartArray();
        return _replies.Writer.WriteAsync(
            new Reply(Convert.ToHexString(reader.ReadByteString()), (CommandOutcome)reader.ReadInt32(), reader.ReadTextString())).AsTask();
    }

    private async Task TakeLogAsync(ReceivedBatch batch)
    {
        if (!Log.TryTake(batch, out List<ReceivedRecord> fresh))
        {
            return;
        }

        foreach (RecordKind kind in fresh.Select(record => record.Kind).Distinct())
        {
            await _kinds.Writer.WriteAsync(kind);
        }

        await PublishAsync("ack", HostMessages.Ack(batch.BootId, batch.Last));
    }
}
