using SolidCell.Dashboard.Fixtures;

namespace SolidCell.Dashboard.CellTests;

/// <summary>A line of the list of tests.</summary>
/// <remarks>
/// <para><c>Result</c>: in one line; empty for none. <c>ResultNumber</c>: the same to sort by, larger for a better cell; null for
/// none.</para>
/// </remarks>
public sealed record TestBrief(string Fixture, FixtureTest Test)
{
    public string Result { get; init; } = "";

    public string ResultKind { get; init; } = "";

    public double? ResultNumber { get; init; }

    public double Hours { get; init; }

    public string Group { get; init; } = "";

    public IReadOnlyList<string> Tags { get; init; } = [];

    public bool IsArchived { get; init; }
}
