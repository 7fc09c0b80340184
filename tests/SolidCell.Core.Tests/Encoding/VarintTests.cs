using CsCheck;
using SolidCell.Core.Encoding;

namespace SolidCell.Core.Tests.Encoding;

public sealed class VarintTests
{
    [Theory]
    [InlineData(0, "00")]
    [InlineData(-1, "01")]
    [InlineData(1, "02")]
    [InlineData(63, "7E")]
    [InlineData(-64, "7F")]
    [InlineData(64, "8001")]
    [InlineData(-65, "8101")]
    [InlineData(8191, "FE7F")]
    [InlineData(8192, "808001")]
    [InlineData(long.MaxValue, "FEFFFFFFFFFFFFFFFF01")]
    [InlineData(long.MinValue, "FFFFFFFFFFFFFFFFFF01")]
    public void An_integer_takes_as_many_bytes_as_it_needs_and_comes_back(long value, string hexadecimal)
    {
        byte[] bytes = new byte[12];
        int end = Varint.Write(bytes, 1, value);
        Assert.Equal("00" + hexadecimal, Convert.ToHexString(bytes, 0, end));
        Assert.Equal((end, value), (Varint.Read(bytes, 1, end, out long read), read));
        Assert.Equal((-1, 0), (Varint.Read(bytes, 1, end - 1, out read), read));
    }

    [Fact]
    public void Every_integer_comes_back() => Gen.Long.Sample(value =>
    {
        byte[] bytes = new byte[Varint.MaximumBytes];
        int end = Varint.Write(bytes, 0, value);
        return Varint.Read(bytes, 0, bytes.Length, out long read) == end && read == value;
    });

    [Fact]
    public void What_does_not_end_in_10_bytes_is_none()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)0x80, 10), 0];
        Assert.Equal((-1, 0), (Varint.Read(bytes, 0, bytes.Length, out long value), value));
        bytes[9] = 0;
        Assert.Equal((10, 0), (Varint.Read(bytes, 0, bytes.Length, out value), value));
    }
}
