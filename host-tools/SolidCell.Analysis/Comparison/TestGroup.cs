using SolidCell.Analysis.Results;

namespace SolidCell.Analysis.Comparison;

/// <summary>Tests of one experiment group.</summary>
/// <param name="Name">The group; the cell of tests without one.</param>
/// <param name="Tests">In the order in which they were named.</param>
public sealed record TestGroup(string Name, IReadOnlyList<TestMeasures> Tests)
{
    /// <summary>The groups of tests, in the order in which they first occur.</summary>
    public static IReadOnlyList<TestGroup> Of(IEnumerable<TestMeasures> tests) =>
    [
        .. tests.GroupBy(test => test.Test.Group.Length > 0 ? test.Test.Group : test.Test.CellName, StringComparer.OrdinalIgnoreCase)
            .Select(group => new TestGroup(group.Key, [.. group])),
    ];
}
