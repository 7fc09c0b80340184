using System.Collections.Concurrent;
using System.Net.Sockets;
using MQTTnet.Exceptions;
using SolidCell.Mqtt.Access;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Security.Tests.Brokers;

/// <summary>What a mosquitto refuses is counted by the host, with the files that are written for it.</summary>
public sealed class MosquittoLogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_mosquitto_refuses_is_counted_by_its_kind_and_told()
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(SecuredBroker.Mosquitto, Cancellation);
        ConcurrentQueue<string> told = [];
        await using BrokerLog? log = await BrokerLog.ListenAsync(
            broker.Settings("host", broker.Lab.Host, usesTls: false), told.Enqueue, TimeProvider.System, Cancellation);
        Assert.NotNull(log);
        Assert.Null(log.Refusals);
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(broker.Settings(null, null), "stranger"));
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(broker.Settings("bench-1", broker.Lab.BenchTwo), "bench-1"));
        using var raw = new TcpClient();
        await raw.ConnectAsync("127.0.0.1", broker.TlsPort, Cancellation);
        await raw.GetStream().WriteAsync("no TLS"u8.ToArray(), Cancellation);
        await SayTooMuchAsync(broker);
        await Eventually.IsAsync(() => log.Refusals >= 4 && told.Count >= 3);
        Assert.Equal((2, 1, 1), (log[RefusalKind.Connection], log[RefusalKind.Message], log[RefusalKind.Handshake]));
        Assert.Equal(3, told.Count);
        Assert.All(told, line => Assert.StartsWith($"The broker 127.0.0.1:{broker.LocalPort} has refused ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broker_that_tells_nothing_is_not_said_to_refuse_nothing()
    {
        using MosquittoBroker silent = await MosquittoBroker.StartAsync(Cancellation);
        await using BrokerLog? log = await BrokerLog.ListenAsync(
            new BrokerSettings { Port = silent.Port }, _ => { }, TimeProvider.System, Cancellation);
        Assert.NotNull(log);
        Assert.Null(log.Refusals);
    }

    [Fact]
    public async Task Where_nobody_listens_for_the_host_nothing_is_counted() => Assert.Null(await BrokerLog.ListenAsync(
        new BrokerSettings { Port = MosquittoBroker.FreePort() }, _ => { }, TimeProvider.System, Cancellation));

    private static async Task SayTooMuchAsync(SecuredBroker broker)
    {
        using Client attacker = await Client.EnterAsync(broker.Settings("bench-2", broker.Lab.BenchTwo), "bench-2");
        try
        {
            await attacker.SayAsync("solidcell/bench-2/log", new byte[1_000_000]);
        }
        catch (Exception problem) when (problem is MqttCommunicationException or OperationCanceledException)
        {
            // Closed while it was still writing.
        }

        await Eventually.IsAsync(() => !attacker.IsConnected);
    }
}
