using nanoFramework.Hardware.Esp32;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Hardware;

/// <summary>
/// The ESP32's timer of one microsecond. Waiting is looking at it again and again: a sleep of the runtime is whole ticks of the
/// operating system, 10 ms.
/// </summary>
public sealed class HighResolutionTimer : IMicrosecondTimer
{
    /// <summary>A look takes more than a microsecond, so that no wait of a tick needs so many.</summary>
    private const int MaximumLooks = 50000;

    public long Microseconds => (long)HighResTimer.GetCurrent();

    public void WaitUntil(long microseconds)
    {
        for (int looks = 0; looks < MaximumLooks && (long)HighResTimer.GetCurrent() < microseconds; looks++)
        {
        }
    }
}
