using SolidCell.Dashboard.CellTests;

namespace SolidCell.Dashboard.Comparing;

/// <summary>Tests side by side: a table of headings and rows as people read it, and which figures can be drawn of all of them.</summary>
public sealed record ComparisonView(IReadOnlyList<TestBrief> Tests, IReadOnlyList<string> Headings,
    IReadOnlyList<IReadOnlyList<string>> Rows, string Note, IReadOnlyList<FigureChoice> Figures);
