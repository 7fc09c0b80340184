namespace SolidCell.Ingest.Live;

/// <summary>
/// What a fixture last said of itself on its status and live topics (docs/mqtt.md). A channel that it could not measure, and a member that
/// it has not sent yet, is null. How old it is, and so whether it holds now, says <see cref="Freshness"/>.
/// </summary>
public sealed record FixtureReading
{
    /// <summary>Until a fixture was heard, and for a word that this host does not know.</summary>
    public const string UnknownState = "unknown";

    public required string Fixture { get; init; }

    /// <summary>One of idle, running, paused, faulted, finished; or <see cref="UnknownState"/>.</summary>
    public string State { get; init; } = UnknownState;

    /// <summary>True when the broker has lost the fixture (its MQTT will) and it has not spoken since; the rest is its last word.</summary>
    public bool IsLost { get; init; }

    /// <summary>The test that runs or ran last, in hexadecimal.</summary>
    public string? TestId { get; init; }

    /// <summary>
    /// SHA-256 of the program for the next start, in hexadecimal; null while there is none, and from a fixture that does not say.
    /// </summary>
    public string? ProgramSha256 { get; init; }

    public double? TestSeconds { get; init; }

    /// <summary>Place in the program, from 0; null while no test is on.</summary>
    public long? StepIndex { get; init; }

    public long? StepCount { get; init; }

    public long? CycleCount { get; init; }

    public double? SetPointMilliamps { get; init; }

    public long? ShortCount { get; init; }

    /// <summary>Number of the worst active fault, 0 for none.</summary>
    public int FaultId { get; init; }

    public long FirmwareVersion { get; init; }

    /// <summary>Parts that did not answer at power-on, one bit each.</summary>
    public int SelfTest { get; init; }

    public bool IsSafeMode { get; init; }

    public long? BootId { get; init; }

    /// <summary>Sequence number of the next record of this boot: how many records it has made.</summary>
    public long? LogNextSequence { get; init; }

    public int LogFillPercent { get; init; }

    public long LogOverflowed { get; init; }

    public long StorageFailures { get; init; }

    public double? CellVolts { get; init; }

    public double? CellMilliamps { get; init; }

    public double? StackMegapascals { get; init; }

    public double? FrameCelsius { get; init; }

    public double? SupplyVolts { get; init; }

    /// <summary>Members of its last message that were out of range (<see cref="LiveRanges"/>), null when none was.</summary>
    public string? OutOfRange { get; init; }

    /// <summary>
    /// When the fixture itself last spoke; the broker's word that it is lost does not count. Null while all there is was kept by the broker
    /// (retained), which does not say since when.
    /// </summary>
    public DateTimeOffset? LastHeard { get; init; }
}
