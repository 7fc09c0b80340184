namespace SolidCell.Device.Boot.Tests.Soak;

/// <summary>One fault: what, from when, until when (simulated milliseconds).</summary>
internal sealed record SoakEvent(SoakFault Fault, long From, long Until);
