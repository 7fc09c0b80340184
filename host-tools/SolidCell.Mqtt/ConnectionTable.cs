using System.Globalization;
using System.Net;

namespace SolidCell.Mqtt;

/// <summary>
/// The connections of the embedded broker: closes those that are idle, and for one too many the one that will be missed least.
/// </summary>
internal sealed class ConnectionTable(BrokerLimits limits, LimitNotices notices, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly HashSet<PacketLimitStream> _connections = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _connections.Count;
            }
        }
    }

    public void Add(PacketLimitStream connection)
    {
        PacketLimitStream? least = null;
        lock (_lock)
        {
            if (_connections.Count >= limits.Connections)
            {
                least = _connections.MinBy(Rank)!;
                _connections.Remove(least);
            }

            _connections.Add(connection);
        }

        if (least is not null)
        {
            notices.Reached("connections",
                $"The broker has {Text(limits.Connections)} connections; for a new one, the one that said nothing for longest was closed.");
            least.Dispose();
        }
    }

    public void Remove(PacketLimitStream connection)
    {
        lock (_lock)
        {
            _connections.Remove(connection);
        }
    }

    /// <summary>Closes the connection of one place.</summary>
    public void Close(EndPoint place)
    {
        PacketLimitStream? meant;
        lock (_lock)
        {
            meant = _connections.FirstOrDefault(connection => place.Equals(connection.Remote));
        }

        meant?.Dispose();
    }

    /// <summary>Closes what has not said for too long what it is, or anything.</summary>
    public void CloseIdle()
    {
        PacketLimitStream[] idle;
        lock (_lock)
        {
            idle = [.. _connections.Where(IsIdle)];
            _connections.ExceptWith(idle);
        }

        foreach (PacketLimitStream connection in idle)
        {
            notices.Reached(connection.HasSpoken
                ? "idle_seconds"
                : "hello_seconds",
                    $"The broker has closed a connection on which nothing came for {Text(clock.GetElapsedTime(connection.LastHeard).TotalSeconds)} s.");
            connection.Dispose();
        }
    }

    public void CloseAll()
    {
        PacketLimitStream[] all;
        lock (_lock)
        {
            all = [.. _connections];
        }

        Array.ForEach(all, connection => connection.Dispose());
    }

    private static (bool, long) Rank(PacketLimitStream connection) => (connection.HasSpoken, connection.LastHeard);

    private bool IsIdle(PacketLimitStream connection) =>
        clock.GetElapsedTime(connection.LastHeard) > (connection.HasSpoken ? limits.Idle : limits.LongestHello);

    private static string Text(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
