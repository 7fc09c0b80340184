namespace SolidCell.Dashboard.CellTests;

/// <summary>A note of a test.</summary>
public sealed record NoteView(DateTimeOffset Written, string Client, string Note);
