using System.Net;
using System.Net.Sockets;
using MQTTnet;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Server;

namespace SolidCell.Mqtt;

/// <summary>
/// The embedded MQTT broker. It listens on the loopback interface only, and within <see cref="BrokerLimits"/>. MQTTnet's default of 250 pending messages a
/// client silently drops the rest; here flow control keeps the queues short and the limit is only a last bound.
/// </summary>
public sealed class LoopbackBroker : IAsyncDisposable
{
    public const int MaximumPendingMessagesPerClient = 100_000;

    private readonly MqttServer _server;
    private readonly RetainedMessages _retained;

    private LoopbackBroker(MqttServer server, RetainedMessages retained, int port)
    {
        (_server, _retained, Port) = (server, retained, port);
        _server.InterceptingPublishAsync += BoundRetainedAsync;
    }

    public int Port { get; }

    public static string Host => "127.0.0.1";

    /// <summary>Starts a broker; port 0 takes a free one.</summary>
    /// <param name="port">Where to listen.</param>
    /// <param name="limits">What it takes at most; the usual when not given.</param>
    /// <param name="tell">Gets a line when a limit is reached, from any thread.</param>
    /// <param name="clock">Tells what is idle.</param>
    /// <exception cref="PortBusyException">Somebody else listens on the port.</exception>
    public static async Task<LoopbackBroker> StartAsync(int port, BrokerLimits? limits = null, Action<string>? tell = null, TimeProvider? clock = null)
    {
        BrokerLimits bounds = limits ?? new BrokerLimits();
        TimeProvider time = clock ?? TimeProvider.System;
        var notices = new LimitNotices(tell ?? (_ => { }), time);
        TcpListener listener = Listen(port);
        var adapter = new BoundedListener(listener, bounds, notices, time);
        MqttServerOptions options = new MqttServerOptionsBuilder().WithMaxPendingMessagesPerClient(MaximumPendingMessagesPerClient).WithDefaultCommunicationTimeout(bounds.LongestHello).Build();
        var server = new MqttServer(options, [adapter], new MqttNetNullLogger());
        var broker = new LoopbackBroker(server, new RetainedMessages(bounds, notices), ((IPEndPoint)listener.LocalEndpoint).Port);
        server.ValidatingConnectionAsync += adapter.NoteAsync;
        new WaitingMessages(bounds, notices, adapter.Close).Watch(server);
        await server.StartAsync().ConfigureAwait(false);
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsStarted)
        {
            await _server.StopAsync(new MqttServerStopOptions()).ConfigureAwait(false);
        }

        _server.Dispose();
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
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
        if (!message.Retain)
        {
            return;
        }

        message.Retain = _retained.Fits(message.Topic, message.Payload.Length);
        IReadOnlyList<string> gone = message.Retain ? _retained.Retain(message.Topic, message.Payload.Length, publishing.ClientId) : [];
        foreach (string topic in gone.Where(topic => topic != message.Topic))
        {
            await _server.UpdateRetainedMessageAsync(new MqttApplicationMessage { Topic = topic, Retain = true }).ConfigureAwait(false);
        }
    }
}
