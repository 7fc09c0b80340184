namespace SolidCell.Dashboard.Fixtures;

/// <summary>Where a fixture's log stands: records made since its boot, how many of them are stored here, and how many are still on their way.</summary>
public sealed record LogView(long BootId, long Made, long Stored, long Lag, int FillPercent, long Overflowed, long StorageFailures);
