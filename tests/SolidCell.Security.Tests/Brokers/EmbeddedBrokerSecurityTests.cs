using System.Net;
using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using MQTTnet.Exceptions;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Access;
using SolidCell.Security.Accounts;

namespace SolidCell.Security.Tests.Brokers;

/// <summary>What the embedded broker does beyond mosquitto.</summary>
public sealed class EmbeddedBrokerSecurityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fixture_cannot_push_another_off_the_broker_by_taking_its_client_name()
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(SecuredBroker.Embedded, Cancellation);
        using Client victim = await Client.EnterAsync(broker.Settings("bench-1", broker.Lab.BenchOne), "bench-1");
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(broker.Settings("bench-2", broker.Lab.BenchTwo), "bench-1"));
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(broker.Settings(null, null, usesTls: false), "bench-1"));
        Assert.Equal(2, broker.Own!.Refusals[RefusalKind.ClientName]);
        await victim.SayAsync("solidcell/bench-1/status", "still here");
        Assert.True(victim.IsConnected);
    }

    [Fact]
    public async Task A_revoked_fixture_is_cut_off_and_does_not_come_in_again()
    {
        var lab = new TemporaryLab();
        BrokerAccounts accounts = BrokerAccounts.Open(lab.Folder);
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, new BrokerSetup { Accounts = accounts });
        var settings = new Mqtt.Connecting.BrokerSettings { Port = broker.Port, User = "bench-1", Password = lab.BenchOne };
        using Client fixture = await Client.EnterAsync(settings, "bench-1");
        using Client other = await Client.EnterAsync(settings with { User = "bench-2", Password = lab.BenchTwo }, "bench-2");
        lab.Accounts.Revoke("bench-1");
        foreach (string gone in accounts.Reload())
        {
            await broker.DisconnectAsync(gone);
        }

        await Eventually.IsAsync(() => !fixture.IsConnected);
        Assert.True(other.IsConnected);
        await Assert.ThrowsAnyAsync<Exception>(() => Client.EnterAsync(settings, "bench-1"));
        lab.Dispose();
    }

    [Fact]
    public async Task A_host_whose_certificate_has_expired_is_not_believed()
    {
        var then = new FakeTimeProvider(DateTimeOffset.UtcNow.AddYears(-2));
        await using SecuredBroker broker = await SecuredBroker.StartEmbeddedAsync(new TemporaryLab(then), then);
        await Assert.ThrowsAnyAsync<MqttCommunicationException>(() =>
            Client.EnterAsync(broker.Settings("bench-1", broker.Lab.BenchOne), "bench-1"));
    }

    [Fact]
    public async Task A_local_program_without_an_account_may_be_a_fixture_that_has_none_and_reads_everything()
    {
        await using SecuredBroker broker = await SecuredBroker.StartAsync(SecuredBroker.Embedded, Cancellation);
        using Client local = await Client.EnterAsync(broker.Settings(null, null, usesTls: false), "virtual-1");
        await local.SubscribeAsync("solidcell/+/status");
        Assert.Equal(MqttClientPublishReasonCode.Success, await local.SayAsync("solidcell/virtual-1/status", "here"));
        await Eventually.IsAsync(() => local.Received.Length > 0);
        Assert.Equal(MqttClientPublishReasonCode.NotAuthorized, await local.SayAsync("solidcell/virtual-1/command", "start"));
    }

    [Fact]
    public async Task A_broker_on_the_network_without_accounts_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() =>
            EmbeddedBroker.StartAsync(0, new BrokerSetup { Lan = new LanPort(IPAddress.Loopback, 0, null) }));
}
