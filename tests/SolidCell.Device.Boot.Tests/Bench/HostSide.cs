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
    private readonly Channel<int> _outcomes = Channel.CreateUnbounded<int>();
    private readonly Channel<RecordKind> _kinds = Channel.CreateUnbounded<RecordKind>();
    private readonly Channel<string> _statuses = Channel.CreateUnbounded<string>();
    private readonly string _prefix;
    private readonly SortedSet<long> _sequences = [];

    private HostSide(string fixture) => _prefix = $"solidcell/{fixture}/";

    /// <summary>Sequence numbers of every record that came, each once.</summary>
    public IReadOnlyCollection<long> Sequences => _sequences;

    public static Task<HostSide> ConnectAsync(int port, string fixture) =>
        ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).Build(), fixture);

    public static async Task<HostSide> ConnectAsync(MqttClientOptions broker, string fixture)
    {
        var host = new HostSide(fixture);
        host._client.ApplicationMessageReceivedAsync += host.ReceiveAsync;
        await host._client.ConnectAsync(broker);
        await host._client.SubscribeAsync(host._prefix + "log", MqttQualityOfServiceLevel.AtLeastOnce);
        await host._client.SubscribeAsync(host._prefix + "reply", MqttQualityOfServiceLevel.AtLeastOnce);
        await host._client.SubscribeAsync(host._prefix + "status", MqttQualityOfServiceLevel.AtLeastOnce);
        return host;
    }

    /// <summary>Waits until a record of this kind has come.</summary>
    public async Task AwaitAsync(RecordKind kind, CancellationToken cancellation)
    {
        while (await _kinds.Reader.ReadAsync(cancellation) != kind)
        {
        }
    }

    /// <summary>The next status: on a new broker, that the fixture is connected and listens.</summary>
    public Task<string> AwaitStatusAsync(CancellationToken cancellation) => _statuses.Reader.ReadAsync(cancellation).AsTask();

    public Task<int> UploadAsync(byte[] program, byte[] hash, CancellationToken cancellation)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(5);
        writer.WriteByteString(Guid.NewGuid().ToByteArray());
        writer.WriteByteString(hash);
        writer.WriteInt32(program.Length);
        writer.WriteInt32(0);
        writer.WriteByteString(program);
        writer.WriteEndArray();
        return AskAsync("protocol", writer.Encode(), cancellation);
    }

    public Task<int> SendAsync(CommandName name, long[] arguments, byte[] hash, CancellationToken cancellation)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(5);
        writer.WriteByteString(Guid.NewGuid().ToByteArray());
        writer.WriteInt32((int)name);
        writer.WriteStartArray(arguments.Length);
        Array.ForEach(arguments, writer.WriteInt64);
        writer.WriteEndArray();
        writer.WriteByteString(hash.Length == 0 ? [] : Guid.NewGuid().ToByteArray());
        writer.WriteByteString(hash);
        writer.WriteEndArray();
        return AskAsync("command", writer.Encode(), cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisconnectAsync(new MqttClientDisconnectOptions());
        _client.Dispose();
    }

    private async Task<int> AskAsync(string channel, byte[] payload, CancellationToken cancellation)
    {
        await PublishAsync(channel, payload);
        return await _outcomes.Reader.ReadAsync(cancellation);
    }

    private Task<MqttClientPublishResult> PublishAsync(string channel, byte[] payload) => _client.PublishAsync(new MqttApplicationMessageBuilder()
        .WithTopic(_prefix + channel)
        .WithPayload(payload)
        .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
        .Build());

    private Task ReceiveAsync(MqttApplicationMessageReceivedEventArgs e)
    {
        if (e.ApplicationMessage.Topic.EndsWith("/status", StringComparison.Ordinal))
        {
            return _statuses.Writer.WriteAsync(e.ApplicationMessage.ConvertPayloadToString()).AsTask();
        }

        var reader = new CborReader(e.ApplicationMessage.Payload.ToArray());
        reader.ReadStartArray();
        return e.ApplicationMessage.Topic.EndsWith("/log", StringComparison.Ordinal) ? TakeLogAsync(reader) : TakeReply(reader);
    }

    private Task TakeReply(CborReader reader)
    {
        reader.ReadByteString();
        return _outcomes.Writer.WriteAsync(reader.ReadInt32()).AsTask();
    }

    private async Task TakeLogAsync(CborReader reader)
    {
        reader.ReadInt32();
        var boot = reader.ReadInt64();
        var first = reader.ReadInt64();
        var count = reader.ReadInt64();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            await TakeGroupAsync(reader, first);
        }

        var ack = new CborWriter();
        ack.WriteStartArray(2);
        ack.WriteInt64(boot);
        ack.WriteInt64(first + count - 1);
        ack.WriteEndArray();
        await PublishAsync("ack", ack.Encode());
    }

    private async Task TakeGroupAsync(CborReader reader, long sequence)
    {
        var items = reader.ReadStartArray();
        var kind = (RecordKind)reader.ReadInt32();
        reader.ReadStartArray();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            sequence += reader.ReadInt64();
            _sequences.Add(sequence);
        }

        reader.ReadEndArray();
        for (var i = 2; i < items; i++)
        {
            reader.SkipValue();
        }

        reader.ReadEndArray();
        await _kinds.Writer.WriteAsync(kind);
    }
}
