using SolidCell.Core.Encoding;

namespace SolidCell.Core.Tests.Encoding;

public sealed class ByteArraysTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void The_first_bytes_of_two_arrays_are_compared(int count, bool areEqual) =>
        Assert.Equal(areEqual, ByteArrays.AreEqual([1, 2, 3], [1, 2, 4], count));
}
