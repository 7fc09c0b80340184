namespace SolidCell.Simulation.Runs;

/// <summary>A test of a run that is over: where its records are, and how many the fixture says it made.</summary>
public sealed record VirtualTestEnd(string CellName, byte[] TestId, long RecordsMade, double WallSeconds);
