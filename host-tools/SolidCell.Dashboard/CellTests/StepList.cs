namespace SolidCell.Dashboard.CellTests;

/// <summary>Steps between two times; <paramref name="Total"/> counts them all when there are more than are listed.</summary>
public sealed record StepList(int Total, IReadOnlyList<StepView> Steps);
