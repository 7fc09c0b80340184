namespace SolidCell.Store.Registry;

/// <summary>A test about to be started: what the fixture cannot know itself. A virtual one lives in the host's process; the kind of
/// cell is a <see cref="Core.Measurement.CellKind"/>.</summary>
public sealed record PlannedTest(
    byte[] TestId, string Fixture, bool IsVirtual, long? RunId, string CellName, string? Chemistry,
    int CellKind, long AreaSquareMicrometres, long CapacityNanoampHours, byte[] ProgramSha256);
