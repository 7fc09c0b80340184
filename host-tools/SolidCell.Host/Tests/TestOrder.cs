using SolidCell.Analysis.Results;

namespace SolidCell.Host.Tests;

/// <summary>Orders of a list of tests.</summary>
internal static class TestOrder
{
    public const string Started = "started";

    public static string[] All { get; } = [Started, "hours", "cell", "group", "protocol", "result"];

    /// <summary>Equal ones stay as they are, the newest first.</summary>
    public static IReadOnlyList<ListedTest> By(string order, IReadOnlyList<ListedTest> tests) => order switch
    {
        "hours" => [.. tests.OrderByDescending(test => test.Result.TestHours)],
        "cell" => [.. tests.OrderBy(test => test.Test.CellName, StringComparer.OrdinalIgnoreCase)],
        "group" => [.. tests.OrderBy(test => test.Test.Group, StringComparer.OrdinalIgnoreCase)],
        "protocol" => [.. tests.OrderBy(test => test.Test.ProtocolName, StringComparer.OrdinalIgnoreCase)],
        "result" => [.. tests.OrderBy(test => test.Result.Kind).ThenByDescending(test => ResultLine.Number(test.Result))],
        _ => tests,
    };
}
