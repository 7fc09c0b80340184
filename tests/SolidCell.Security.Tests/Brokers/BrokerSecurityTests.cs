using System.Net.Sockets;
using MQTTnet.Exceptions;
using SolidCell.Mqtt.Access;

namespace SolidCell.Security.Tests.Brokers;

/// <summary>
/// What the threat model (docs/security.md) says that a broker refuses, against the embedded one and against mosquitto with the files
/// written for it.
/// </summary>
public sealed class BrokerSecurityTests
{
    private const string End = "solidcell/bench-2/status end";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Brokers => [SecuredBroker.Embedded, SecuredBroker.Mosquitto];

    [Theory, MemberData(nameof(Brokers))]
    public async Task A_fixture_and_the_host_say_to_each_other_what_the_protocol_has(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        using Client host = await HostAsync(broker, "status", "log", "live", "reply");
        using Client fixture = await FixtureAsync(broker, "bench-1");
        string[] incoming = ["command", "protocol", "ack"];
        string[] outgoing = ["status", "log", "live", "reply"];
        foreach (string channel in incoming)
        {
            await fixture.SubscribeAsync($"solidcell/bench-1/{channel}");
            await host.SayAsync($"solidcell/bench-1/{channel}", "to");
        }

        foreach (string channel in outgoing)
        {
            await fixture.SayAsync($"solidcell/bench-1/{channel}", "from");
        }

        await Eventually.IsAsync(() => fixture.Received.Length == incoming.Length && host.Received.Length == outgoing.Length);
        Assert.Equal(incoming.Select(channel => $"solidcell/bench-1/{channel} to"), fixture.Received);
        Assert.Equal(outgoing.Select(channel => $"solidcell/bench-1/{channel} from"), host.Received);
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task A_fixture_cannot_speak_for_another_command_it_or_write_anywhere_else(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        using Client host = await HostAsync(broker, "status", "log", "live", "reply", "command", "protocol", "ack");
        using Client victim = await FixtureAsync(broker, "bench-1");
        await victim.SubscribeAsync("solidcell/bench-1/command");
        using Client attacker = await FixtureAsync(broker, "bench-2");
        foreach (string channel in TopicRights.Channels.Select(right => right.Channel))
        {
            await attacker.SayAsync($"solidcell/bench-1/{channel}", "forged", retained: true);
        }

        await attacker.SayAsync("solidcell/bench-2/command", "to myself");
        await attacker.SayAsync("solidcell/bench-2/more", "another channel");
        await attacker.SayAsync("elsewhere", "another tree");
        await attacker.SayAsync("solidcell/bench-2/status", "end");
        await Eventually.IsAsync(() => host.Received.Length > 0);
        Assert.Equal([End], host.Received);
        Assert.Empty(victim.Received);
        Assert.Equal(kind == SecuredBroker.Embedded ? 10 : null, broker.Own?.Refusals[RefusalKind.Message]);
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task A_fixture_cannot_read_what_others_say_or_are_told(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        using Client host = await HostAsync(broker);
        using Client victim = await FixtureAsync(broker, "bench-1");
        using Client attacker = await FixtureAsync(broker, "bench-2");
        await attacker.SubscribeAsync("solidcell/bench-2/command");
        foreach (string filter in new[] { "#", "solidcell/#", "solidcell/+/log", "solidcell/bench-1/command", "solidcell/+/command",
            "$SYS/#" })
        {
            await attacker.SubscribeAsync(filter);
        }

        await victim.SayAsync("solidcell/bench-1/log", "secret");
        await host.SayAsync("solidcell/bench-1/command", "start");
        await host.SayAsync("solidcell/bench-2/command", "end");
        await Eventually.IsAsync(() => attacker.Received.Contains("solidcell/bench-2/command end"));
        Assert.All(attacker.Received, message => Assert.Equal("solidcell/bench-2/command end", message));
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task Nobody_comes_in_over_the_network_without_an_account_and_its_password(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(broker.Settings(null, null), "stranger"));
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(broker.Settings("bench-1", broker.Lab.BenchTwo), "bench-1"));
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(broker.Settings("bench-1", ""), "bench-1"));
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(broker.Settings("bench-9", broker.Lab.BenchOne), "bench-9"));
        using Client right = await FixtureAsync(broker, "bench-1");
        Assert.Equal(kind == SecuredBroker.Embedded ? 4 : null, broker.Own?.Refusals[RefusalKind.Connection]);
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task Plain_bytes_at_the_port_for_tls_get_no_answer_in_mqtt(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        using var raw = new TcpClient();
        await raw.ConnectAsync("127.0.0.1", broker.TlsPort, Cancellation);
        await raw.GetStream()
            .WriteAsync((byte[])[0x10, 0x0D, 0x00, 0x04, .. "MQTT"u8, 0x04, 0x02, 0x00, 0x3C, 0x00, 0x01, .. "x"u8], Cancellation);
        byte[] answer = new byte[64];
        int count = await ReadAsync(raw, answer);
        const byte MqttConnAck = 0x20;
        Assert.NotEqual(MqttConnAck, count > 0 ? answer[0] : (byte)0);
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task A_client_that_trusts_another_authority_does_not_connect(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        using var other = new TemporaryLab(isOfItsOwn: true);
        var settings = broker.Settings("bench-1", broker.Lab.BenchOne) with { CaFile = other.Folder.AuthorityCertificate };
        await Assert.ThrowsAnyAsync<MqttCommunicationException>(() => Client.EnterAsync(settings, "bench-1"));
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task A_message_that_is_too_long_ends_its_own_connection_and_no_other(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        using Client host = await HostAsync(broker, "log", "status");
        using Client attacker = await FixtureAsync(broker, "bench-2");
        using Client other = await FixtureAsync(broker, "bench-1");
        try
        {
            await attacker.SayAsync("solidcell/bench-2/log", new byte[1_000_000]);
        }
        catch (Exception problem) when (problem is MqttCommunicationException or OperationCanceledException)
        {
            // Closed while it was still writing.
        }

        await Eventually.IsAsync(() => !attacker.IsConnected);
        await other.SayAsync("solidcell/bench-1/status", "end");
        await Eventually.IsAsync(() => host.Received.Length > 0);
        Assert.Equal(["solidcell/bench-1/status end"], host.Received);
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task A_last_will_is_a_message_like_others(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        using Client host = await HostAsync(broker, "status");
        using (Client? attacker = await TryEnterAsync(broker, "bench-2", "solidcell/bench-1/status"))
        {
            // Gone without a word, or not let in at all.
        }

        using (await Client.EnterAsync(broker.Settings("bench-1", broker.Lab.BenchOne), "bench-1", "solidcell/bench-1/status"))
        {
            // Gone without a word.
        }

        await Eventually.IsAsync(() => host.Received.Length > 0);
        Assert.Equal(["solidcell/bench-1/status will"], host.Received);
    }

    [Theory, MemberData(nameof(Brokers))]
    public async Task A_program_of_the_same_computer_without_an_account_commands_nothing(string kind)
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(kind, Cancellation);
        using Client victim = await FixtureAsync(broker, "bench-1");
        await victim.SubscribeAsync("solidcell/bench-1/command");
        using Client host = await HostAsync(broker, "status");
        using (Client? local = await TryLocalAsync(broker))
        {
            if (local is not null)
            {
                await local.SayAsync("solidcell/bench-1/command", "start");
                await local.SayAsync("solidcell/bench-1/status", "forged");
                await local.SayAsync("solidcell/virtual-1/command", "start");
            }
        }

        await host.SayAsync("solidcell/bench-1/command", "end");
        await victim.SayAsync("solidcell/bench-1/status", "end");
        await Eventually.IsAsync(() => victim.Received.Length > 0 && host.Received.Length > 0);
        Assert.Equal(["solidcell/bench-1/command end"], victim.Received);
        Assert.Equal(["solidcell/bench-1/status end"], host.Received);
    }

    private static async Task<Client> HostAsync(SecuredBroker broker, params string[] channels)
    {
        Client host = await Client.EnterAsync(broker.Settings("host", broker.Lab.Host, usesTls: false), $"host-{Guid.NewGuid():N}");
        foreach (string channel in channels)
        {
            await host.SubscribeAsync($"solidcell/+/{channel}");
        }

        return host;
    }

    private static Task<Client> FixtureAsync(SecuredBroker broker, string name) =>
        Client.EnterAsync(broker.Settings(name, name == "bench-1" ? broker.Lab.BenchOne : broker.Lab.BenchTwo), name);

    private static async Task<Client?> TryEnterAsync(SecuredBroker broker, string name, string will)
    {
        try
        {
            return await Client.EnterAsync(broker.Settings(name, broker.Lab.BenchTwo), name, will);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<Client?> TryLocalAsync(SecuredBroker broker)
    {
        try
        {
            return await Client.EnterAsync(broker.Settings(null, null, usesTls: false), "somebody");
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static async Task<int> ReadAsync(TcpClient raw, byte[] answer)
    {
        try
        {
            return await raw.GetStream().ReadAsync(answer, Cancellation);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
