namespace SolidCell.Dashboard.Fixtures;

/// <summary>A fixture as the overview shows it. The unit is the end of each name; null is "not measured" or "not known".</summary>
/// <remarks>
/// <para><c>Name</c>: Its name in the MQTT topics.</para>
/// <para><c>State</c>: Its own last word: idle, running, paused, faulted, finished, or unknown.</para>
/// <para><c>Link</c>: "live", "silent" (nothing heard for too long), "lost" (said by the broker) or "past" (not heard since this host was started, and not expected).</para>
/// <para><c>Severity</c>: How much it needs a person, 0 to 9, the most first.</para>
/// </remarks>
public sealed record FixtureView(string Name, bool IsVirtual, string State, string Link, DateTimeOffset LastHeard, int Severity)
{
    public FixtureTest? Test { get; init; }

    public double TestSeconds { get; init; }

    public long StepIndex { get; init; }

    public long StepCount { get; init; }

    public long CycleCount { get; init; }

    /// <summary>The step's name in the protocol, where the host knows the protocol.</summary>
    public string? StepName { get; init; }

    public double SetPointMilliamps { get; init; }

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

    public IReadOnlyList<string> SelfTestFailures { get; init; } = [];

    public bool IsSafeMode { get; init; }

    /// <summary>True when no test can be started before somebody has mended or restarted the fixture.</summary>
    public bool IsRelayHeldOpen { get; init; }

    public string? Firmware { get; init; }

    /// <summary>True while a test is begun and not over, running or not.</summary>
    public bool IsTestOn => State switch
    {
        "running" or "paused" => true,
        "faulted" or "unknown" => Test?.State == "running",
        _ => false,
    };
}
