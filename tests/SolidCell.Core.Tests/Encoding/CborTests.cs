using CsCheck;
using SolidCell.Core.Encoding;

namespace SolidCell.Core.Tests.Encoding;

public class CborTests
{
    [Theory]
    [InlineData(0, "00")]
    [InlineData(23, "17")]
    [InlineData(24, "1818")]
    [InlineData(255, "18ff")]
    [InlineData(256, "190100")]
    [InlineData(65536, "1a00010000")]
    [InlineData(4294967296, "1b0000000100000000")]
    [InlineData(-1, "20")]
    [InlineData(-500, "3901f3")]
    [InlineData(long.MinValue, "3b7fffffffffffffff")]
    public void An_integer_is_written_in_its_shortest_form(long value, string hex) =>
        Assert.Equal(hex, Written(writer => writer.WriteInteger(value)));

    [Fact]
    public void Strings_and_arrays_carry_their_length() =>
        Assert.Equal("824201026268 69".Replace(" ", "", StringComparison.Ordinal), Written(writer =>
        {
            writer.WriteArray(2);
            writer.WriteBytes([9, 1, 2], 1, 2);
            writer.WriteText("hi");
        }));

    [Fact]
    public void Every_integer_comes_back() => Gen.Long.Sample(value =>
    {
        byte[] bytes = Convert.FromHexString(Written(writer => writer.WriteInteger(value)));
        var reader = new CborReader(bytes, bytes.Length);
        Assert.True(reader.ReadInteger(out long read));
        Assert.Equal(value, read);
        Assert.True(reader.AtEnd);
    });

    [Fact]
    public void What_does_not_fit_is_not_written_and_says_so()
    {
        var writer = new CborWriter();
        writer.Restart(new byte[2]);
        writer.WriteInteger(65536);
        Assert.True(writer.Overflowed);
        Assert.Equal(0, writer.Length);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused_and_never_throw() => Gen.Byte.Array[0, 40].Sample(bytes =>
    {
        var reader = new CborReader(bytes, bytes.Length);
        for (int i = 0; i < 10; i++)
        {
            _ = (i % 4) switch
            {
                0 => reader.ReadArray(out _),
                1 => reader.ReadInteger(out _),
                2 => reader.ReadBytes(out _, out _),
                _ => reader.ReadBoolean(out _),
            };
        }
    });

    [Theory]
    [InlineData("5bffffffffffffffff")]
    [InlineData("5a7fffffff")]
    [InlineData("41")]
    public void A_length_beyond_the_bytes_is_refused(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex);
        Assert.False(new CborReader(bytes, bytes.Length).ReadBytes(out _, out _));
    }

    private static string Written(Action<CborWriter> write)
    {
        var writer = new CborWriter();
        byte[] buffer = new byte[64];
        writer.Restart(buffer);
        write(writer);
        return Convert.ToHexStringLower(buffer.AsSpan(0, writer.Length));
    }
}
