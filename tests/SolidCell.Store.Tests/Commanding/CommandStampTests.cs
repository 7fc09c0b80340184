using System.Buffers;
using System.Collections.Concurrent;
using System.Formats.Cbor;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Core.Commands;
using SolidCell.Ingest.Commanding;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Connecting;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Tests.Commanding;

/// <summary>What the host writes into its commands, and how it goes on with a fixture that has seen more, or that is older.</summary>
public sealed class CommandStampTests : IDisposable
{
    private const string Fixture = "press-1";
    private readonly TemporaryStore _store = new();
    private readonly ConcurrentQueue<byte[]> _heard = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Each_message_says_for_whom_it_is_and_counts_up_and_a_stop_needs_nothing_of_it()
    {
        await using LoopbackBroker broker = await LoopbackBroker.StartAsync(0);
        using IMqttClient fixture = await AnsweringAsync(broker, (id, _) => Reply(id, CommandOutcome.Done, ""));
        await using FixtureCommander commander = await ConnectAsync(broker);
        DateTimeOffset before = DateTimeOffset.UtcNow;
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Resume), Cancellation);
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Identify), Cancellation);
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Stop), Cancellation);
        Command[] commands = [.. _heard.Select(Read)];
        Assert.Equal([true, true, false], commands.Select(command => command.IsDated));
        Assert.All(commands[..2], command => Assert.Equal(Fixture, System.Text.Encoding.ASCII.GetString(command.Fixture, 0, command.FixtureLength)));
        Assert.Equal(commands[0].HostId, commands[1].HostId);
        Assert.InRange(commands[0].Counter, before.ToUnixTimeMilliseconds(), commands[1].Counter - 1);
        Assert.InRange(commands[0].ExpiresUnixMilliseconds, before.AddSeconds(30).ToUnixTimeMilliseconds(), DateTimeOffset.UtcNow.AddSeconds(30).ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task A_fixture_that_has_seen_higher_counters_is_asked_again_with_one_above_them()
    {
        const long Seen = 4_000_000_000_000;
        await using LoopbackBroker broker = await LoopbackBroker.StartAsync(0);
        using IMqttClient fixture = await AnsweringAsync(broker, (id, command) => command.Counter > Seen ? Reply(id, CommandOutcome.Done, "") : Reply(id, CommandOutcome.Stale, $"next counter {Seen + 1}"));
        await using FixtureCommander commander = await ConnectAsync(broker);
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Resume), Cancellation);
        await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Identify), Cancellation);
        Command[] commands = [.. _heard.Select(Read)];
        Assert.Equal([Seen + 1, Seen + 2], commands[1..].Select(command => command.Counter));
        Assert.Equal(commands[0].CorrelationId, commands[1].CorrelationId);
    }

    [Fact]
    public async Task A_command_that_came_late_is_refused_with_the_fixtures_words()
    {
        await using LoopbackBroker broker = await LoopbackBroker.StartAsync(0);
        using IMqttClient fixture = await AnsweringAsync(broker, (id, _) => Reply(id, CommandOutcome.Stale, "by the fixture's clock the command comes 5 s too late"));
        await using FixtureCommander commander = await ConnectAsync(broker);
        CommandFailedException refusal = await Assert.ThrowsAsync<CommandFailedException>(() => commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Resume), Cancellation));
        Assert.Equal("press-1 did not take 'resume': by the fixture's clock the command comes 5 s too late.", refusal.Message);
        Assert.True(refusal.IsRefusal);
        Assert.Single(_heard);
    }

    [Fact]
    public async Task Firmware_that_knows_no_counters_is_named_and_can_be_stopped()
    {
        await using LoopbackBroker broker = await LoopbackBroker.StartAsync(0);
        using IMqttClient fixture = await AnsweringAsync(broker, (id, command) => command.IsDated ? Reply(new byte[16], CommandOutcome.Malformed, "not a command of version 1") : Reply(id, CommandOutcome.Done, ""));
        await using FixtureCommander commander = await ConnectAsync(broker);
        CommandFailedException refusal = await Assert.ThrowsAsync<CommandFailedException>(() => commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Resume), Cancellation));
        Assert.StartsWith("press-1 does not understand 'resume': its firmware is older than this program", refusal.Message, StringComparison.Ordinal);
        Assert.True((await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Stop), Cancellation)).IsDone);
        Assert.True((await commander.SendAsync(Fixture, CommandRequest.Of(CommandName.Pause), Cancellation)).IsDone);
    }

    private Task<FixtureCommander> ConnectAsync(LoopbackBroker broker) =>
        FixtureCommander.ConnectAsync(new CommandAudit(_store.Database, TimeProvider.System), new BrokerSettings { Port = broker.Port }, Cancellation);

    /// <summary>A client that stands for a fixture: reads each command as the firmware does, and answers as it is told to.</summary>
    private async Task<IMqttClient> AnsweringAsync(LoopbackBroker broker, Func<byte[], Command, byte[]> answer)
    {
        IMqttClient client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += async message =>
        {
            byte[] payload = message.ApplicationMessage.Payload.ToArray();
            _heard.Enqueue(payload);
            Command command = Read(payload);
            await client.PublishBinaryAsync(Topics.Reply(Fixture), answer(command.CorrelationId, command), MqttQualityOfServiceLevel.AtMostOnce, cancellationToken: Cancellation);
        };
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(LoopbackBroker.Host, broker.Port).WithClientId(Fixture).Build(), Cancellation);
        await client.SubscribeAsync(Topics.Command(Fixture), MqttQualityOfServiceLevel.AtLeastOnce, Cancellation);
        return client;
    }

    private static Command Read(byte[] payload)
    {
        var command = new Command();
        Assert.True(CommandReader.TryRead(payload, payload.Length, command));
        return command;
    }

    private static byte[] Reply(byte[] correlationId, CommandOutcome outcome, string detail)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(3);
        writer.WriteByteString(correlationId);
        writer.WriteInt32((int)outcome);
        writer.WriteTextString(detail);
        writer.WriteEndArray();
        return writer.Encode();
    }
}
