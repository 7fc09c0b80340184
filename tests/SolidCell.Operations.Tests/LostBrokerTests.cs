using System.Buffers;
using System.Formats.Cbor;
using System.Net;
using System.Net.Sockets;
using MQTTnet;
using MQTTnet.Packets;
using MQTTnet.Server;
using SolidCell.Core.Commands;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Operations.Commanding;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Tests;

public sealed class LostBrokerTests : IDisposable
{
    private const string Fixture = "press-1";
    private readonly TemporaryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_listener_that_is_no_broker_is_named_and_not_waited_for()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var settings = new BrokerSettings
        {
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
            LongestAnswer = TimeSpan.FromMilliseconds(300),
        };
        BrokerUnreachableException problem =
            await Assert.ThrowsAsync<BrokerUnreachableException>(() => LiveFeed.StartAsync(settings, TimeProvider.System, Cancellation));
        Assert.Contains("does not answer as an MQTT broker", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_never_confirms_a_subscription_is_not_waited_for()
    {
        EmbeddedBroker port = await EmbeddedBroker.StartAsync(0);
        await port.DisposeAsync();
        using MqttServer silent =
            new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder().WithDefaultEndpoint().WithDefaultEndpointPort(port.Port)
                .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).Build());
        silent.InterceptingOutboundPacketAsync += sending =>
        {
            sending.ProcessPacket = sending.Packet is not MqttSubAckPacket;
            return Task.CompletedTask;
        };
        await silent.StartAsync();
        var settings = new BrokerSettings { Port = port.Port, LongestAnswer = TimeSpan.FromMilliseconds(500) };
        await Assert.ThrowsAsync<BrokerUnreachableException>(() => LiveFeed.StartAsync(settings, TimeProvider.System, Cancellation));
        await Assert.ThrowsAsync<BrokerUnreachableException>(() =>
            RetainedStatuses.ReadAsync(settings, TimeProvider.System, TimeSpan.Zero, Cancellation));
    }

    [Fact]
    public async Task A_restarted_broker_is_found_again_by_commands_and_by_the_live_feed()
    {
        EmbeddedBroker first = await EmbeddedBroker.StartAsync(0);
        var settings = new BrokerSettings { Port = first.Port };
        await using LiveFeed feed = await LiveFeed.StartAsync(settings, TimeProvider.System, Cancellation);
        await using FixtureCommander commander =
            await FixtureCommander.ConnectAsync(new CommandAudit(_store.Database, TimeProvider.System), settings, Cancellation);
        await first.DisposeAsync();
        await Eventually.IsAsync(() => feed.AwaySince is not null);
        CommandFailedException away = await Assert.ThrowsAsync<CommandFailedException>(() => IdentifyAsync(commander));
        Assert.Contains("is lost and is being restored", away.Message, StringComparison.Ordinal);

        await using EmbeddedBroker second = await EmbeddedBroker.StartAsync(first.Port);
        using IMqttClient fixture = await AnsweringFixtureAsync(second.Port);
        await Eventually.IsAsync(() => feed.IsConnected && feed.AwaySince is null);
        while (!await TryIdentifyAsync(commander))
        {
            await Task.Yield();
        }

        await fixture.PublishStringAsync($"solidcell/{Fixture}/status", """{"state":"idle"}""", cancellationToken: Cancellation);
        await Eventually.IsAsync(() => feed.Find(Fixture)?.State == "idle");
    }

    private static Task<FixtureReply> IdentifyAsync(FixtureCommander commander) =>
        commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Identify), Cancellation);

    private static async Task<bool> TryIdentifyAsync(FixtureCommander commander)
    {
        try
        {
            return (await IdentifyAsync(commander)).IsDone;
        }
        catch (CommandFailedException)
        {
            return false;
        }
    }

    /// <summary>Answers "done" to every command.</summary>
    private static async Task<IMqttClient> AnsweringFixtureAsync(int port)
    {
        IMqttClient fixture = new MqttClientFactory().CreateMqttClient();
        fixture.ApplicationMessageReceivedAsync += message =>
        {
            var command = new CborReader(message.ApplicationMessage.Payload.ToArray());
            command.ReadStartArray();
            return fixture.PublishBinaryAsync(Topics.Reply(Fixture), Done(command.ReadByteString()), cancellationToken: Cancellation);
        };
        await fixture.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, port).Build(), Cancellation);
        await fixture.SubscribeAsync(Topics.Command(Fixture), cancellationToken: Cancellation);
        return fixture;
    }

    private static byte[] Done(byte[] correlationId)
    {
        var reply = new CborWriter();
        reply.WriteStartArray(3);
        reply.WriteByteString(correlationId);
        reply.WriteInt32((int)CommandOutcome.Done);
        reply.WriteTextString("");
        reply.WriteEndArray();
        return reply.Encode();
    }
}
