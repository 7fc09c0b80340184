using System;

namespace SolidCell.Device;

/// <summary>The date, once a time server has set it: the ESP32's clock begins at 1970.</summary>
public static class WallClock
{
    /// <summary>2026-01-01 in milliseconds since 1970; a clock before it has not been set.</summary>
    private const long Earliest = 1767225600000;

    /// <summary>Milliseconds since 1970; 0 when the clock has not been set.</summary>
    public static long UnixMilliseconds(DateTime clock)
    {
        long milliseconds = clock.Ticks / TimeSpan.TicksPerMillisecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond;
        return milliseconds >= Earliest ? milliseconds : 0;
    }
}
