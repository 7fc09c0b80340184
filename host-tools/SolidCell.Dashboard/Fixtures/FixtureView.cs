using SolidCell.Analysis.Faults;
using SolidCell.Ingest.Live;

namespace SolidCell.Dashboard.Fixtures;

/// <summary>A fixture as the overview shows it. The unit is the end of each name; null is "not measured" or "not known".</summary>
/// <remarks>
/// <para><c>Name</c>: Its name in the MQTT topics.</para>
/// <para><c>State</c>: What it does now: idle, running, paused, faulted or finished while it is heard, else unknown.</para>
/// <para><c>Link</c>: "live", "unheard" (just connected, only what the broker kept), "silent" (nothing heard for too long), "lost" (said by
/// the broker) or "past" (not heard since this host was started, and not expected).</para>
/// <para><c>LastHeard</c>: When it spoke last, or else when its last record was stored; null when nobody knows.</para>
/// <para><c>Severity</c>: How much it needs a person, 0 to 9, the most first.</para>
/// </remarks>
public sealed record FixtureView(string Name, bool IsVirtual, string State, string Link, DateTimeOffset? LastHeard, int Severity)
{
    /// <summary>Its own last word, however old: idle, running, paused, faulted, finished, or unknown.</summary>
    public string LastState { get; init; } = FixtureReading.UnknownState;

    /// <summary>
    /// True when it has spoken since this host was started; else what is known of it was kept by the broker or the store, and may be of
    /// last year.
    /// </summary>
    public bool IsHeard { get; init; }

    /// <summary>True while a test is begun and not known to be over, running or not.</summary>
    public bool IsTestOn { get; init; }

    public FixtureTest? Test { get; init; }

    public double? TestSeconds { get; init; }

    /// <summary>How far the test that is on has come; null where none is on or its protocol is not known here.</summary>
    public ProgressView? Progress { get; init; }

    /// <summary>The simulated cell in the press of a virtual fixture of this host; null for any other fixture.</summary>
    public string? VirtualCell { get; init; }

    public long? StepIndex { get; init; }

    public long? StepCount { get; init; }

    public long? CycleCount { get; init; }

    /// <summary>The step's name in the protocol, where the host knows the protocol.</summary>
    public string? StepName { get; init; }

    /// <summary>True while it takes an impedance spectrum: its detector of shorts pauses, its interlocks do not.</summary>
    public bool IsDetectionPaused { get; init; }

    public double? SetPointMilliamps { get; init; }

    public double? CellVolts { get; init; }

    public double? CellMilliamps { get; init; }

    public double? MilliampsPerSquareCentimetre { get; init; }

    public double? StackMegapascals { get; init; }

    public double? FrameCelsius { get; init; }

    public double? SupplyVolts { get; init; }

    public int SoftShorts { get; init; }

    public int HardShorts { get; init; }

    public FaultView? Fault { get; init; }

    public LogView? Log { get; init; }

    /// <summary>Members of its last message that were out of range and count as not measured; null when none was.</summary>
    public string? OutOfRange { get; init; }

    public IReadOnlyList<string> SelfTestFailures { get; init; } = [];

    public bool IsSafeMode { get; init; }

    /// <summary>True when no test can be started before somebody has mended or restarted the fixture.</summary>
    public bool IsRelayHeldOpen { get; init; }

    public string? Firmware { get; init; }
}
