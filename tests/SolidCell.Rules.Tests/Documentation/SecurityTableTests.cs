using System.Text.RegularExpressions;

namespace SolidCell.Rules.Tests.Documentation;

/// <summary>Every attack in docs/security.md names the tests that try it, and those tests exist.</summary>
public sealed partial class SecurityTableTests
{
    private const string Heading = "| attack |";

    private static readonly Lazy<string[]> Sources = new(() => [.. Repository.Sources("tests").Select(File.ReadAllText)]);

    public static TheoryData<string, string> Attacks => [.. Rows().Select(cells => (cells[0].Trim(), cells[^1]))];

    [Fact]
    public void The_table_is_found() => Assert.True(Rows().Count() > 15);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Each_attack_is_tried_by_a_test_that_exists(string attack, string tests)
    {
        string[] names = [.. Quoted().Matches(tests).Select(match => match.Groups[1].Value)];
        Assert.True(names.Length > 0, $"No test tries: {attack}");
        Assert.All(names, name => Assert.True(Exists(name), $"There is no test {name}, which docs/security.md names for: {attack}"));
    }

    [Fact]
    public void A_test_that_is_not_there_is_noticed()
    {
        Assert.False(Exists("BrokerSecurityTests.A_pig_flies"));
        Assert.False(Exists("A_pig_" + "flies"));
        Assert.False(Exists("PigTests"));
        Assert.True(Exists(nameof(SecurityTableTests)));
    }

    /// <summary>A folder or file, a class with one of its tests, a test, or a class.</summary>
    private static bool Exists(string name)
    {
        if (name.Contains('/', StringComparison.Ordinal))
        {
            return Path.Exists(Repository.PathTo(name));
        }

        string[] parts = name.Split('.');
        return Sources.Value.Any(source => parts.All(part => IsDeclared(source, part)));
    }

    private static bool IsDeclared(string source, string name) => name.Contains('_', StringComparison.Ordinal)
        ? Regex.IsMatch(source, $@"public (async )?(Task|void) {Regex.Escape(name)}\(")
        : Regex.IsMatch(source, $@"\bclass {Regex.Escape(name)}\b");

    private static IEnumerable<string[]> Rows() => File.ReadLines(Repository.PathTo("docs/security.md"))
        .SkipWhile(line => !line.StartsWith(Heading, StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim().Trim('|').Split('|'));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
