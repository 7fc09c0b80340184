using SolidCell.Drivers.Measurement;

namespace SolidCell.Simulation.Bench;

/// <summary>Microseconds within a simulated tick: they pass by being waited for.</summary>
public sealed class TickTimer : IMicrosecondTimer
{
    /// <summary>Microseconds since the fixture was switched on.</summary>
    public long Microseconds { get; private set; }

    public void WaitUntil(long microseconds) => Microseconds = Math.Max(Microseconds, microseconds);

    /// <summary>A tick begins at this millisecond.</summary>
    public void Begin(long nowMilliseconds) => Microseconds = nowMilliseconds * 1000;
}
