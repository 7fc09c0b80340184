using System.Net;
using System.Net.Sockets;
using MQTTnet.Server;

namespace SolidCell.Mqtt;

/// <summary>
/// The embedded MQTT broker. It listens on the loopback interface only. MQTTnet's default of 250 pending messages a
/// client silently drops the rest; here flow control keeps the queues short and the limit is only a last bound.
/// </summary>
public sealed class LoopbackBroker : IAsyncDisposable
{
    public const int MaximumPendingMessagesPerClient = 100_000;

    private readonly MqttServer _server;

    private LoopbackBroker(MqttServer server, int port)
    {
        _server = server;
        Port = port;
    }

    public int Port { get; }

    public static string Host => "127.0.0.1";

    /// <summary>Starts a broker; port 0 takes a free one.</summary>
    /// <exception cref="PortBusyException">Somebody else listens on the port.</exception>
    public static async Task<LoopbackBroker> StartAsync(int port)
    {
        int actual = Reserve(port);
        MqttServer server = new MqttServerFactory().CreateMqttServer(Options(actual));
        try
        {
            await server.StartAsync().ConfigureAwait(false);
        }
        catch (SocketException problem)
        {
            server.Dispose();
            throw new PortBusyException(actual, problem);
        }

        return new LoopbackBroker(server, actual);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsStarted)
        {
            await _server.StopAsync(new MqttServerStopOptions()).ConfigureAwait(false);
        }

        _server.Dispose();
    }

    private static MqttServerOptions Options(int port) =>
        new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointPort(port)
            .WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithMaxPendingMessagesPerClient(MaximumPendingMessagesPerClient)
            .Build();

    /// <summary>The broker logs a busy port on some paths instead of failing, so the port is tried out before.</summary>
    private static int Reserve(int port)
    {
        using var probe = new TcpListener(IPAddress.Loopback, port);
        try
        {
            probe.Start();
        }
        catch (SocketException problem)
        {
            throw new PortBusyException(port, problem);
        }

        int actual = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        return actual;
    }
}
