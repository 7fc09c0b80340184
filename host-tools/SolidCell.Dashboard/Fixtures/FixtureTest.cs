namespace SolidCell.Dashboard.Fixtures;

/// <summary>The test that a fixture runs or ran last, as the store knows it.</summary>
/// <remarks>
/// <para><c>State</c>: planned, not-started, running, ended, interrupted, or unknown: it was running, and whether it still is nobody
/// knows.</para>
/// </remarks>
public sealed record FixtureTest(
    string Id, string State, string? Protocol, string Cell, string CellKind, double AreaSquareCentimetres, double CapacityMilliampHours,
    DateTimeOffset Started, string? EndReason)
{
    /// <summary>Nothing was stored of it after this; null while nothing was.</summary>
    public DateTimeOffset? LastRecord { get; init; }
}
