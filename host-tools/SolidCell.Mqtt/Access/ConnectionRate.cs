using System.Net;

namespace SolidCell.Mqtt.Access;

/// <summary>
/// Bounds how many connections an address opens within a second: each costs the broker a TLS handshake. This computer's own are not
/// counted.
/// </summary>
/// <param name="perSecond">The most.</param>
/// <param name="clock">Tells when a second is over.</param>
internal sealed class ConnectionRate(int perSecond, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<IPAddress, int> _counts = [];
    private long _second = clock.GetTimestamp();

    public bool Admits(IPAddress? from)
    {
        if (from is null || IPAddress.IsLoopback(from))
        {
            return true;
        }

        lock (_lock)
        {
            if (clock.GetElapsedTime(_second) >= TimeSpan.FromSeconds(1))
            {
                _counts.Clear();
                _second = clock.GetTimestamp();
            }

            int count = _counts.GetValueOrDefault(from);
            _counts[from] = count + 1;
            return count < perSecond;
        }
    }
}
