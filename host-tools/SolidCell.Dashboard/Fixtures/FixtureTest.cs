namespace SolidCell.Dashboard.Fixtures;

/// <summary>The test that a fixture runs or ran last, as the store knows it.</summary>
public sealed record FixtureTest(
    string Id, string State, string? Protocol, string Cell, string CellKind, double AreaSquareCentimetres, double CapacityMilliampHours,
    DateTimeOffset Started, string? EndReason);
