using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Tests.Instrument;

/// <summary>A timer whose time passes by being waited for.</summary>
internal sealed class InstantTimer : IMicrosecondTimer
{
    private long _microseconds;

    public long Microseconds => _microseconds;

    public void WaitUntil(long microseconds) => _microseconds = microseconds;
}
