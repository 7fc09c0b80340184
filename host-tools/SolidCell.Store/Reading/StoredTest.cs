using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Store.Reading;

/// <summary>A test as the database knows it.</summary>
public sealed record StoredTest(
    byte[] TestId, string Fixture, string CellName, CellKind CellKind, long AreaSquareMicrometres, long CapacityNanoampHours,
    string? ProtocolName, string State, DateTimeOffset Started)
{
    /// <summary>A test that runs sends records all the time; after so long without one nobody knows whether it still does.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    public long CellId { get; init; }

    /// <summary>When the last record of its fixture came in; null when none did.</summary>
    public DateTimeOffset? FixtureSeen { get; init; }

    /// <summary>When its fixture has begun its next test; null when it has not.</summary>
    public DateTimeOffset? NextStarted { get; init; }

    /// <summary>Nothing was stored of the test after this; null while nothing was.</summary>
    public DateTimeOffset? LastRecord => NextStarted < FixtureSeen ? NextStarted : FixtureSeen;

    public byte[]? ProtocolSha256 { get; init; }

    /// <summary>Null while the fixture has not reported an end.</summary>
    public TestEndReason? EndReason { get; init; }

    public string? Chemistry { get; init; }

    public string? WorkingElectrode { get; init; }

    public long? ActiveMassMicrograms { get; init; }

    /// <summary>The notes of the cell; empty without any.</summary>
    public string Notes { get; init; } = "";

    /// <summary>The card of the cell as it is stored; null without one.</summary>
    public string? Card { get; init; }

    /// <summary>The experiment that it is part of; empty for none.</summary>
    public string Group { get; init; } = "";

    /// <summary>Words that people have put on it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public bool IsArchived { get; init; }

    /// <summary>The id in lower-case hexadecimal, as people type it.</summary>
    public string Id => Convert.ToHexStringLower(TestId);

    /// <summary>
    /// The state as far as it is known at a time: "unknown" for a test that was running, and of which nothing has come for long or whose
    /// fixture has begun another.
    /// </summary>
    public string StateAt(DateTimeOffset now) =>
        State == "running" && (NextStarted is not null || !(now - LastRecord <= LongestPause)) ? "unknown" : State;

    public double AreaSquareCentimetres => AreaSquareMicrometres / 1e8;
}
