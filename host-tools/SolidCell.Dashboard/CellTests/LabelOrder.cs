namespace SolidCell.Dashboard.CellTests;

/// <summary>What is to be said of a test; null leaves a thing as it is.</summary>
public sealed record LabelOrder(string? Group, IReadOnlyList<string>? Tags, bool? IsArchived, bool? IsDeleted);
