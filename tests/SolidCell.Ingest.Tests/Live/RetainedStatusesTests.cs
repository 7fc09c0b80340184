using Microsoft.Extensions.Time.Testing;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Ingest.Live;
using SolidCell.Mqtt;
using SolidCell.Mqtt.Access;
using SolidCell.Mqtt.Connecting;

namespace SolidCell.Ingest.Tests.Live;

/// <summary>With a clock that stands still: what ends a look is what was heard.</summary>
public sealed class RetainedStatusesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_is_over_when_every_fixture_that_was_found_is_lost()
    {
        await using EmbeddedBroker broker = await BrokerWithAsync("""{"state":"lost"}""");
        IReadOnlyDictionary<string, FixtureReading> found = await LookAsync(broker, RetainedStatuses.Listening);
        Assert.True(Assert.Single(found).Value.IsLost);
    }

    [Fact]
    public async Task A_look_that_does_not_listen_is_over_with_what_the_broker_keeps()
    {
        await using EmbeddedBroker broker = await BrokerWithAsync("""{"state":"idle"}""");
        Assert.Null(Assert.Single(await LookAsync(broker, TimeSpan.Zero)).Value.LastHeard);
    }

    [Fact]
    public async Task Where_there_is_no_fixture_nothing_is_waited_for()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        Assert.Empty(await LookAsync(broker, RetainedStatuses.Listening));
    }

    /// <summary>An alert says that the broker refuses somebody: `watch` and `run` must not raise it, nor wait for an echo.</summary>
    [Theory]
    [InlineData("host")]
    [InlineData(null)]
    public async Task A_broker_with_accounts_refuses_nothing_of_a_look(string? user)
    {
        var setup = new BrokerSetup { Accounts = new HostAccount() };
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, setup);
        var settings = new BrokerSettings { Port = broker.Port, User = user, Password = user };
        Assert.Empty(await RetainedStatuses.ReadAsync(settings, new FakeTimeProvider(), TimeSpan.Zero, Cancellation));
        Assert.Equal(0, broker.Refusals.Total);
    }

    private static Task<IReadOnlyDictionary<string, FixtureReading>> LookAsync(EmbeddedBroker broker, TimeSpan listening) =>
        RetainedStatuses.ReadAsync(new BrokerSettings { Port = broker.Port }, new FakeTimeProvider(), listening, Cancellation);

    private static async Task<EmbeddedBroker> BrokerWithAsync(string status)
    {
        EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using IMqttClient fixture = new MqttClientFactory().CreateMqttClient();
        await fixture.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer(EmbeddedBroker.Host, broker.Port).Build(), Cancellation);
        await fixture.PublishStringAsync("solidcell/press-1/status", status, MqttQualityOfServiceLevel.AtLeastOnce, true, Cancellation);
        await fixture.DisconnectAsync(cancellationToken: Cancellation);
        return broker;
    }

    private sealed class HostAccount : IBrokerAccounts
    {
        public BrokerIdentity? Identify(string user, string password) => new(BrokerRole.Host, user);

        public bool IsFixture(string name) => false;
    }
}
