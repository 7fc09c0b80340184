namespace SolidCell.Store.Registry;

/// <summary>A test about to be started: what the fixture cannot know itself. A virtual fixture lives in the host's process; the
/// cell's number is the one that <see cref="CellRegistry.Add"/> gave.</summary>
public sealed record PlannedTest(byte[] TestId, string Fixture, bool IsVirtual, long? RunId, long CellId, byte[] ProgramSha256);
