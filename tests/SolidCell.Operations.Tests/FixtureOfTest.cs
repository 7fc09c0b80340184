using System.Buffers;
using System.Collections.Concurrent;
using System.Formats.Cbor;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Core.Commands;
using SolidCell.Mqtt;

namespace SolidCell.Operations.Tests;

/// <summary>
/// A client that stands for a fixture: reads each command as the firmware does, and answers as it is told to; null is no answer.
/// </summary>
internal sealed class FixtureOfTest : IDisposable
{
    public const string Name = "press-1";

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly ConcurrentQueue<byte[]> _heard = new();

    /// <summary>The commands that came, in their order.</summary>
    public Command[] Heard => [.. _heard.Select(Read)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<FixtureOfTest> StartAsync(EmbeddedBroker broker, Func<Command, byte[]?> answer)
    {
        var fixture = new FixtureOfTest();
        fixture._client.ApplicationMessageReceivedAsync += async message =>
        {
            byte[] payload = message.ApplicationMessage.Payload.ToArray();
            fixture._heard.Enqueue(payload);
            if (answer(Read(payload)) is { } reply)
            {
                await fixture._client.PublishBinaryAsync(Topics.Reply(Name), reply, MqttQualityOfServiceLevel.AtMostOnce,
                    cancellationToken: Cancellation);
            }
        };
        await fixture._client.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, broker.Port).WithClientId(Name).Build(), Cancellation);
        await fixture._client.SubscribeAsync(Topics.Command(Name), MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        return fixture;
    }

    public static byte[] Reply(byte[] correlationId, CommandOutcome outcome, string detail = "")
    {
        var writer = new CborWriter();
        writer.WriteStartArray(3);
        writer.WriteByteString(correlationId);
        writer.WriteInt32((int)outcome);
        writer.WriteTextString(detail);
        writer.WriteEndArray();
        return writer.Encode();
    }

    public void Dispose() => _client.Dispose();

    private static Command Read(byte[] payload)
    {
        var command = new Command();
        Assert.True(CommandReader.TryRead(payload, payload.Length, command));
        return command;
    }
}
