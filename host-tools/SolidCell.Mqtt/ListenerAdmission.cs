using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MQTTnet.Protocol;
using MQTTnet.Server;
using SolidCell.Mqtt.Access;

namespace SolidCell.Mqtt;

/// <summary>What all ports of the embedded broker share: the limits, the table of connections and the count of refusals.</summary>
internal sealed class ListenerAdmission : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly BrokerLimits _limits;
    private readonly LimitNotices _notices;
    private readonly AccessRefusals _refusals;
    private readonly ConnectionRate _rate;
    private readonly ITimer _looks;
    private readonly ConcurrentDictionary<string, EndPoint> _clients = new();

    public ListenerAdmission(BrokerLimits limits, LimitNotices notices, AccessRefusals refusals, TimeProvider clock)
    {
        (_limits, _notices, _refusals, Clock) = (limits, notices, refusals, clock);
        _rate = new ConnectionRate(limits.ConnectsPerSecond, clock);
        Connections = new ConnectionTable(limits, notices, clock);
        _looks = clock.CreateTimer(_ => Connections.CloseIdle(), null, BetweenLooks, BetweenLooks);
    }

    public TimeProvider Clock { get; }

    public ConnectionTable Connections { get; }

    /// <summary>False, and the socket closed, for one too many of an address within a second.</summary>
    public bool Admits(Socket socket)
    {
        IPAddress? from = (socket.RemoteEndPoint as IPEndPoint)?.Address;
        if (_rate.Admits(from))
        {
            socket.NoDelay = true;
            return true;
        }

        socket.Dispose();
        _refusals.Add(RefusalKind.Rate, $"{from}", string.Create(
            CultureInfo.InvariantCulture,
                $"The broker has closed connections from {from}, which opened more than {_limits.ConnectsPerSecond} in a second ('connects_per_second' under 'limits' in config.json)."));
        return false;
    }

    /// <summary>Puts a new connection under the limits.</summary>
    public PacketLimitStream Admit(Stream inner, EndPoint? remote)
    {
        var stream = new PacketLimitStream(inner, _limits.MessageBytes, Refuse, Clock) { Remote = remote };
        Connections.Add(stream);
        return stream;
    }

    /// <summary>A connection is over.</summary>
    public void Forget(PacketLimitStream stream)
    {
        Connections.Remove(stream);
        foreach (KeyValuePair<string, EndPoint> client in _clients.Where(client => client.Value.Equals(stream.Remote)))
        {
            _clients.TryRemove(client);
        }
    }

    /// <summary>Takes note of which connection a client has that is let in.</summary>
    public Task NoteAsync(ValidatingConnectionEventArgs client)
    {
        if (client is { ReasonCode: MqttConnectReasonCode.Success, RemoteEndPoint: { } place })
        {
            _clients[client.ClientId] = place;
        }

        return Task.CompletedTask;
    }

    /// <summary>Closes a client's connection at once, whatever is still to be sent on it.</summary>
    public void Close(string client)
    {
        if (_clients.TryGetValue(client, out EndPoint? place))
        {
            Connections.Close(place);
        }
    }

    public void HandshakeFailed(EndPoint? remote)
    {
        string from = (remote as IPEndPoint)?.Address.ToString() ?? "an unknown address";
        _refusals.Add(RefusalKind.Handshake,
            from, $"A connection from {from} has broken off its TLS handshake: no TLS client, or one that does not trust this host.");
    }

    public void Dispose() => _looks.Dispose();

    private void Refuse(int bytes) => _notices.Reached(
        "message_bytes",
        string.Create(CultureInfo.InvariantCulture,
            $"The broker has closed a connection that sent a message of {bytes} bytes; {_limits.MessageBytes} are allowed."));
}
