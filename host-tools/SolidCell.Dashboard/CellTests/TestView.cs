using SolidCell.Dashboard.Fixtures;

namespace SolidCell.Dashboard.CellTests;

/// <summary>
/// A test and what has come out of it so far. From and to are the test times of its first and last stored sample, null while there is none.
/// Step and event records only grow: while they stay the same, so do the lists of steps and events.
/// </summary>
public sealed record TestView(
    string Fixture, FixtureTest Test, string? ProtocolSha256, string? Chemistry, double? FromSeconds, double? ToSeconds, long Samples,
    int Steps,
    long StepRecords, long EventRecords, ResultView Result)
{
    /// <summary>How far it has come; null for one that is over, or whose protocol the host does not know.</summary>
    public ProgressView? Progress { get; init; }

    /// <summary>An impedance step has ended, or spectra were imported.</summary>
    public bool HasSpectra { get; init; }
}
