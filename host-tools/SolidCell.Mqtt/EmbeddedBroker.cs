using System.Net;
using System.Net.Sockets;
using MQTTnet;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Server;
using SolidCell.Mqtt.Access;

namespace SolidCell.Mqtt;

/// <summary>
/// The embedded MQTT broker. It listens on the loopback interface, where asked to on the network too, and within
/// <see cref="BrokerLimits"/>. MQTTnet's default of 250 pending messages a client silently drops the rest; here flow control keeps the
/// queues short and the limit is only a last bound.
/// </summary>
public sealed class EmbeddedBroker : IAsyncDisposable
{
    public const int MaximumPendingMessagesPerClient = 100_000;

    private readonly MqttServer _server;
    private readonly RetainedMessages _retained;
    private readonly ListenerAdmission _admission;

    private EmbeddedBroker(MqttServer server, RetainedMessages retained, ListenerAdmission admission, AccessRefusals refusals)
    {
        (_server, _retained, _admission, Refusals) = (server, retained, admission, refusals);
        _server.InterceptingPublishAsync += BoundRetainedAsync;
    }

    /// <summary>Its port on the loopback interface.</summary>
    public int Port { get; private init; }

    /// <summary>Its port on the network; null for none.</summary>
    public int? LanPort { get; private init; }

    /// <summary>How many connections there are now.</summary>
    public int Sessions => _admission.Connections.Count;

    /// <summary>What it has refused since it started.</summary>
    public AccessRefusals Refusals { get; }

    public static string Host => "127.0.0.1";

    /// <summary>Starts a broker in which everybody on this computer may do everything; port 0 takes a free one.</summary>
    /// <param name="port">Where to listen.</param>
    /// <param name="limits">What it takes at most; the usual when not given.</param>
    /// <param name="tell">Gets a line when a limit is reached, from any thread.</param>
    /// <param name="clock">Tells what is idle.</param>
    /// <exception cref="PortBusyException">Somebody else listens on the port.</exception>
    public static Task<EmbeddedBroker> StartAsync(
        int port, BrokerLimits? limits = null, Action<string>? tell = null, TimeProvider? clock = null) =>
        StartAsync(port, new BrokerSetup
        {
            Limits = limits ?? new BrokerLimits(),
            Tell = tell ?? (_ => { }),
            Clock = clock ?? TimeProvider.System,
        });

    /// <summary>Starts a broker; port 0 takes a free one.</summary>
    /// <exception cref="PortBusyException">Somebody else listens on one of its ports.</exception>
    /// <exception cref="ArgumentException">It would be open to the network without accounts.</exception>
    public static async Task<EmbeddedBroker> StartAsync(int port, BrokerSetup setup)
    {
        if (setup is { Lan: not null, Accounts: null })
        {
            throw new ArgumentException("A broker on the network needs accounts.", nameof(setup));
        }

        var notices = new LimitNotices(setup.Tell, setup.Clock);
        var refusals = new AccessRefusals(notices);
        var admission = new ListenerAdmission(setup.Limits, notices, refusals, setup.Clock);
        var local = new BoundedListener(Listen(IPAddress.Loopback, port), admission, null);
        BoundedListener? lan = setup.Lan is { } at ? new BoundedListener(Listen(at.Address, at.Port), admission, at.Tls) : null;
        MqttServerOptions options = new MqttServerOptionsBuilder()
            .WithMaxPendingMessagesPerClient(MaximumPendingMessagesPerClient).WithDefaultCommunicationTimeout(setup.Limits.LongestHello)
            .Build();
        var server = new MqttServer(options, lan is null ? [local] : [local, lan], new MqttNetNullLogger());
        if (setup.Accounts is not null)
        {
            new BrokerDoor(setup.Accounts, local.Has, refusals).Guard(server);
        }

        var broker = new EmbeddedBroker(server, new RetainedMessages(setup.Limits, notices), admission, refusals)
        {
            Port = local.Port,
            LanPort = lan?.Port,
        };
        server.ValidatingConnectionAsync += admission.NoteAsync;
        new WaitingMessages(setup.Limits, notices, admission.Close).Watch(server);
        await server.StartAsync().ConfigureAwait(false);
        return broker;
    }

    /// <summary>Closes the connections of an account, whose password is no longer right.</summary>
    public async Task DisconnectAsync(string account)
    {
        foreach (MqttClientStatus client in await _server.GetClientsAsync().ConfigureAwait(false))
        {
            if (BrokerDoor.AccountOf(client.Session.Items) == account)
            {
                await client.DisconnectAsync(new MqttServerClientDisconnectOptions
                {
                    ReasonCode = MQTTnet.Protocol.MqttDisconnectReasonCode.NotAuthorized,
                }).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsStarted)
        {
            await _server.StopAsync(new MqttServerStopOptions()).ConfigureAwait(false);
        }

        _server.Dispose();
        _admission.Dispose();
    }

    private static TcpListener Listen(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return listener;
        }
        catch (SocketException problem)
        {
            listener.Dispose();
            throw new PortBusyException(port, problem);
        }
    }

    /// <summary>Called for each message before it is handed on and retained.</summary>
    private async Task BoundRetainedAsync(InterceptingPublishEventArgs publishing)
    {
        MqttApplicationMessage message = publishing.ApplicationMessage;
        if (!message.Retain || !publishing.ProcessPublish)
        {
            return;
        }

        message.Retain = !Topics.IsEcho(message.Topic) && _retained.Fits(message.Topic, message.Payload.Length);
        IReadOnlyList<string> gone = message.Retain ? _retained.Retain(message.Topic, message.Payload.Length, publishing.ClientId) : [];
        foreach (string topic in gone.Where(topic => topic != message.Topic))
        {
            await _server.UpdateRetainedMessageAsync(new MqttApplicationMessage { Topic = topic, Retain = true }).ConfigureAwait(false);
        }
    }
}
