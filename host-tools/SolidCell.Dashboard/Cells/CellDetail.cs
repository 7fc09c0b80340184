namespace SolidCell.Dashboard.Cells;

/// <summary>A cell and what was changed of it, the newest change first.</summary>
public sealed record CellDetail(CellView Cell, IReadOnlyList<CellChange> Changes);

/// <summary>A change of one member by one person; null for nothing said.</summary>
public sealed record CellChange(DateTimeOffset Time, string Client, string Field, string? Before, string? After, bool IsUndone);

/// <summary>A member of the card that may be filled in; bounds are null for a text.</summary>
public sealed record CardFieldView(string Name, string Meaning, double? Least, double? Most);
