namespace SolidCell.Dashboard.CellTests;

/// <summary>A note to add.</summary>
public sealed record NoteOrder(string? Note);
