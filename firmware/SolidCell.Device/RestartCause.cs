using System;

namespace SolidCell.Device;

/// <summary>
/// Why the processor started, as far as the runtime tells: the ESP32's clock begins at 1970 when power comes (switched on, or
/// brown-out) and runs on through every other reset (watchdog, panic, reset by the debugger), so a clock that is ahead of the uptime means
/// the latter.
/// </summary>
public static class RestartCause
{
    public const string PowerOn = "power-on";
    public const string Reset = "reset";

    /// <summary>Longer than the bootloader and the runtime take before the uptime counts.</summary>
    private const long StartMilliseconds = 10000;

    /// <param name="clock">The clock before anything has set it.</param>
    /// <param name="upMilliseconds">Time since the runtime started.</param>
    public static string Of(DateTime clock, long upMilliseconds)
    {
        long ahead = clock.Ticks / TimeSpan.TicksPerMillisecond - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond - upMilliseconds;
        return ahead > StartMilliseconds ? Reset : PowerOn;
    }
}
