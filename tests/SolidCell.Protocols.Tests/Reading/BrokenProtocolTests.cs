using SolidCell.Protocols.Problems;
using SolidCell.Protocols.Reading;

namespace SolidCell.Protocols.Tests.Reading;

public sealed class BrokenProtocolTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, BrokenProtocols.All.Length)];

    [Fact]
    public void The_protocol_that_is_broken_in_these_tests_has_no_problem_itself()
    {
        Assert.Empty(ProtocolReader.Read(BrokenProtocol.GoodText, "good.yaml").Problems);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_mistake_is_reported_at_its_place_in_words_that_help(int row)
    {
        BrokenProtocol broken = BrokenProtocols.All[row];
        ProtocolCheck check = ProtocolReader.Read(broken.Yaml, "broken.yaml");
        Assert.Null(check.Protocol);
        Assert.True(
            check.Problems.Any(problem => problem.Severity == Severity.Error && problem.Line == broken.ProblemLine
                && problem.Column == broken.ProblemColumn && problem.Message.Contains(broken.Message, StringComparison.Ordinal)),
            $"expected {broken.ProblemLine}:{broken.ProblemColumn}: {broken.Message}\nfound:\n"
                + string.Join('\n', check.Problems.Select(check.Describe)));
    }

    [Fact]
    public void Every_problem_of_a_file_is_reported_in_one_go()
    {
        const string yaml = "solidcell: 3\nname: test\ncell:\n  kind: round\nsteps:\n  - deposit: 4 V\n    for: 1 mA\n  - rest: -1 s\n";
        ProtocolCheck check = ProtocolReader.Read(yaml, "x.yaml");
        Assert.Equal([1, 4, 6, 7, 8], check.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Line));
    }

    [Fact]
    public void A_current_that_cannot_be_read_is_one_problem_though_it_changes_with_every_turn()
    {
        string yaml =
            new BrokenProtocol(10, "  - loop: 20\n    steps:\n      - deposit: 0.1 mAh/cm2\n        per-turn: 0.1 mA/cm2\n        for: 1 h",
                12, 18, "").Yaml;
        Assert.Equal(12, Assert.Single(ProtocolReader.Read(yaml, "x.yaml").Problems).Line);
    }

    [Fact]
    public void An_empty_file_says_how_to_get_one()
    {
        Assert.Contains("protocol new", Assert.Single(ProtocolReader.Read("", "x.yaml").Problems).Message, StringComparison.Ordinal);
    }
}
