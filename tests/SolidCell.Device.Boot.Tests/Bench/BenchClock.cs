using SolidCell.Device.Hardware;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>The bench's time as the firmware's monotonic clock.</summary>
internal sealed class BenchClock(Func<long> now) : IMonotonicClock
{
    public long Milliseconds => now();
}
