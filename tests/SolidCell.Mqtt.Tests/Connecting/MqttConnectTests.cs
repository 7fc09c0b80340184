using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MQTTnet;
using MQTTnet.Protocol;
using SolidCell.Mqtt.Connecting;
using SolidCell.Mqtt.Tests.Access;

namespace SolidCell.Mqtt.Tests.Connecting;

/// <summary>Coming in at a broker, and what is said where that does not work.</summary>
public sealed class MqttConnectTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_topic_that_was_asked_for_is_heard()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        ConcurrentQueue<string> heard = new();
        client.ApplicationMessageReceivedAsync += message =>
        {
            heard.Enqueue(message.ApplicationMessage.Topic);
            return Task.CompletedTask;
        };
        await client.EnterAsync(new BrokerSettings { Port = broker.Port }, "test", ["a", "b"], Cancellation);
        foreach (string topic in new[] { "a", "c", "b" })
        {
            await client.PublishStringAsync(topic, "x", MqttQualityOfServiceLevel.AtLeastOnce, cancellationToken: Cancellation);
        }

        await Eventually.IsAsync(() => heard.Count >= 2);
        Assert.Equal(["a", "b"], heard);
    }

    [Fact]
    public async Task Where_nobody_listens_the_message_says_how_to_start_a_broker()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        BrokerUnreachableException problem = await FailAsync(new BrokerSettings { Port = port });
        Assert.StartsWith($"There is no MQTT broker at 127.0.0.1:{port} (", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith("); start one with 'solidcell serve', or name another with --broker HOST:PORT.", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(".)", problem.Message, StringComparison.Ordinal);
        Assert.False(problem.IsUnsent);
        Assert.Equal(problem.Message,
            Assert.Throws<BrokerUnreachableException>(() => MqttConnect.CheckPort(new BrokerSettings { Port = port })).Message);
    }

    [Fact]
    public async Task A_broker_that_is_there_or_elsewhere_passes_the_check_of_its_port()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0);
        MqttConnect.CheckPort(new BrokerSettings { Port = broker.Port });
        MqttConnect.CheckPort(new BrokerSettings { Host = "localhost", Port = broker.Port });
        MqttConnect.CheckPort(new BrokerSettings { Host = "broker.invalid" });
    }

    [Fact]
    public async Task A_wrong_password_is_told_with_what_to_give()
    {
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(0, new BrokerSetup { Accounts = new AccountsOfTest() });
        var settings = new BrokerSettings { Port = broker.Port, User = "host", Password = "wrong" };
        Assert.Matches(
            $"^The broker at 127.0.0.1:{broker.Port} does not let us in \\(\\w+\\); give --user NAME and --password-file FILE\\.$",
            (await FailAsync(settings)).Message);
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await client.EnterAsync(settings with { Password = "host" }, "test", [], Cancellation);
        Assert.True(client.IsConnected);
    }

    [Fact]
    public async Task Who_listens_and_says_nothing_is_no_broker()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        int port = ((IPEndPoint)silent.LocalEndpoint).Port;
        var settings = new BrokerSettings { Port = port, LongestAnswer = TimeSpan.FromMilliseconds(20) };
        Assert.StartsWith($"Something listens at 127.0.0.1:{port} and does not answer as an MQTT broker;", (await FailAsync(settings)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_that_cannot_be_read_is_named()
    {
        var settings = new BrokerSettings { UsesTls = true, CaFile = "/nowhere/ca.pem" };
        string message = (await FailAsync(settings)).Message;
        Assert.StartsWith("Cannot read the certificate authority /nowhere/ca.pem: ", message, StringComparison.Ordinal);
        Assert.EndsWith(". Give a PEM file with --tls-ca FILE.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("..", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cancelled_is_no_failure_of_the_broker()
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            client.EnterAsync(new BrokerSettings { Port = 1 }, "test", [], new CancellationToken(true)));
    }

    private static async Task<BrokerUnreachableException> FailAsync(BrokerSettings settings)
    {
        using IMqttClient client = new MqttClientFactory().CreateMqttClient();
        return await Assert.ThrowsAsync<BrokerUnreachableException>(() => client.EnterAsync(settings, "test", ["a"], Cancellation));
    }
}
