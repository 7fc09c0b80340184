using System;

namespace SolidCell.Device.Hardware;

/// <summary>Time since the runtime started, by the processor's own timer.</summary>
public sealed class Uptime : IMonotonicClock
{
    public long Milliseconds => Environment.TickCount64;
}
