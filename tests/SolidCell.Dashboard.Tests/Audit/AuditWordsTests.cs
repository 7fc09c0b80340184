using SolidCell.Dashboard.Audit;
using SolidCell.Store.Reading;

namespace SolidCell.Dashboard.Tests.Audit;

public sealed class AuditWordsTests
{
    private static readonly string Hash = "0123456789abcdef" + new string('0', 48);

    [Theory]
    [InlineData("0 78539816 0 1", "symmetric cell, 0.7854 cm²")]
    [InlineData("1 100000000 2395464 1", "full cell, 1 cm², 2.395 mAh")]
    [InlineData("x 100000000 0 1", "x cell, 1 cm²")]
    [InlineData("0 x 0 1", "0 x 0 1")]
    [InlineData("0 1 x 1", "0 1 x 1")]
    [InlineData("0 1 0", "0 1 0")]
    public void A_start_is_said_with_its_cell(string detail, string said) => Assert.Equal(said, Of("start", detail).Detail);

    [Fact]
    public void Any_other_command_is_said_as_it_was_sent() => Assert.Equal("0 1 0 1", Of("stop", "0 1 0 1").Detail);

    [Fact]
    public void A_part_of_a_program_is_said_with_its_bytes()
    {
        AuditLine line = Of("protocol", $"{Hash} 512+88 of 600", "done", "600");

        Assert.Equal(("program 01234567, bytes 512 to 600 of 600", "done", "600"), (line.Detail, line.Outcome, line.Answer));
        Assert.Equal("no part", Of("protocol", "no part").Detail);
    }

    [Fact]
    public void The_question_how_much_of_it_is_there_is_answered()
    {
        string question = $"{Hash} 0+0 of 600";

        Assert.Equal(("asks how much of program 01234567 the fixture has", "answered", "all of it"), Said(Of("protocol", question, "done", "x")));
        Assert.Equal(("asks how much of program 01234567 the fixture has", "answered", "512"), Said(Of("protocol", question, "partly", "512")));
        Assert.Equal(("asks how much of program 01234567 the fixture has", null, null), Said(Of("protocol", question)));
    }

    private static (string, string?, string?) Said(AuditLine line) => (line.Detail, line.Outcome, line.Answer);

    private static AuditLine Of(string name, string detail, string? outcome = null, string? answer = null) => AuditWords.Of(
        new StoredCommand([0xAB, 1], "press-1", "host", name, detail, DateTimeOffset.UnixEpoch, null, outcome, answer));
}
