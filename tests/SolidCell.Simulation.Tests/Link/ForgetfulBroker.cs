using System.Net;
using MQTTnet.Packets;
using MQTTnet.Server;

namespace SolidCell.Simulation.Tests.Link;

/// <summary>
/// A broker that takes a client's first messages and never says so: one for each connection, as if the answer had been lost.
/// </summary>
internal sealed class ForgetfulBroker : IAsyncDisposable
{
    private readonly MqttServer _server;
    private readonly string _client;
    private bool _isToSwallow;

    private ForgetfulBroker(string client, int swallowed, int port)
    {
        (_client, LeftToSwallow, Port) = (client, swallowed, port);
        _server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint().WithDefaultEndpointPort(port).WithDefaultEndpointBoundIPAddress(IPAddress.Loopback)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None).Build());
        _server.ClientConnectedAsync += ConnectedAsync;
        _server.InterceptingOutboundPacketAsync += SendAsync;
    }

    public int Port { get; }

    public int LeftToSwallow { get; private set; }

    /// <summary>How often the client has connected.</summary>
    public int Entrances { get; private set; }

    public static async Task<ForgetfulBroker> StartAsync(string client, int swallowed)
    {
        var broker = new ForgetfulBroker(client, swallowed, MosquittoBroker.FreePort());
        await broker._server.StartAsync();
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new MqttServerStopOptions());
        _server.Dispose();
    }

    private Task ConnectedAsync(ClientConnectedEventArgs connected)
    {
        if (connected.ClientId == _client)
        {
            Entrances++;
            _isToSwallow = LeftToSwallow > 0;
        }

        return Task.CompletedTask;
    }

    private Task SendAsync(InterceptingPacketEventArgs sending)
    {
        if (_isToSwallow && sending.ClientId == _client && sending.Packet is MqttPubAckPacket)
        {
            sending.ProcessPacket = false;
            _isToSwallow = false;
            LeftToSwallow--;
        }

        return Task.CompletedTask;
    }
}
