namespace SolidCell.Dashboard.CellTests;

/// <summary>What people say of a test.</summary>
public sealed record LabelsView(string Group, IReadOnlyList<string> Tags, bool IsArchived, bool IsDeleted, IReadOnlyList<NoteView> Notes);
