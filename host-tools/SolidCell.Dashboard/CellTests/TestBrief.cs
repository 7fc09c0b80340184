using SolidCell.Dashboard.Fixtures;

namespace SolidCell.Dashboard.CellTests;

/// <summary>A line of the list of tests.</summary>
public sealed record TestBrief(string Fixture, FixtureTest Test);
