using CsCheck;
using SolidCell.Operations.Commanding;

namespace SolidCell.Operations.Tests.Commanding;

public sealed class UploadPartTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void A_part_is_read_back_as_it_was_written() =>
        Gen.Select(Gen.Int[0, 99_999], Gen.Int[0, 99_999], Gen.Int[0, 99_999])
            .Sample((offset, length, total) =>
                UploadPart.Parse(new UploadPart(Hash, offset, length, total).ToString()) == new UploadPart(Hash, offset, length, total));

    [Theory]
    [InlineData(0, 512, 600, false, false)]
    [InlineData(512, 88, 600, false, true)]
    [InlineData(600, 0, 600, true, true)]
    public void It_knows_whether_it_asks_and_whether_it_is_the_last(int offset, int length, int total, bool isQuestion, bool isLast)
    {
        var part = new UploadPart(Hash, offset, length, total);
        Assert.Equal((isQuestion, isLast, offset + length), (part.IsQuestion, part.IsLast, part.End));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0 78539816 0 1764000000000")]
    [InlineData("abc 0+512 of 600")]
    public void The_detail_of_another_command_is_no_part(string detail) => Assert.Null(UploadPart.Parse(detail));
}
