namespace SolidCell.Store.Registry;

/// <summary>A run of the host that was cut off, as it was found in the database.</summary>
public sealed record UnfinishedRun(long RunId, DateTimeOffset Started, int OpenTests, long Records);
