using SolidCell.Core.Encoding;

namespace SolidCell.Core.Tests.Encoding;

/// <summary>What is read as what, to the last byte, and what a failure leaves behind.</summary>
public sealed class CborReaderTests
{
    [Theory]
    [InlineData("00", 0)]
    [InlineData("17", 23)]
    [InlineData("1818", 24)]
    [InlineData("190100", 256)]
    [InlineData("1A00010203", 0x10203)]
    [InlineData("1B7FFFFFFFFFFFFFFF", long.MaxValue)]
    [InlineData("3B7FFFFFFFFFFFFFFF", long.MinValue)]
    [InlineData("20", -1)]
    public void An_integer_of_each_width_is_read(string hexadecimal, long value)
    {
        CborReader reader = Of(hexadecimal);
        Assert.Equal((true, value, true), (reader.ReadInteger(out long read), read, reader.AtEnd));
    }

    [Theory]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("1A000000")]
    [InlineData("1B8000000000000000")]
    [InlineData("1C")]
    [InlineData("1F")]
    [InlineData("40")]
    [InlineData("60")]
    [InlineData("80")]
    [InlineData("F4")]
    public void What_is_no_integer_is_none_and_nothing_is_read_behind_it(string hexadecimal)
    {
        CborReader reader = Of(hexadecimal + "00");
        if (hexadecimal is "" or "18" or "1A000000")
        {
            reader = Of(hexadecimal);
        }

        Assert.Equal((false, 0), (reader.ReadInteger(out long value), value));
        AssertFailed(reader);
    }

    [Theory]
    [InlineData("F4", true, false)]
    [InlineData("F5", true, true)]
    [InlineData("F6", false, false)]
    [InlineData("", false, false)]
    public void Only_true_and_false_are_booleans(string hexadecimal, bool isRead, bool value)
    {
        CborReader reader = Of(hexadecimal);
        Assert.Equal((isRead, value), (reader.ReadBoolean(out bool read), read));
        Assert.Equal(isRead, reader.AtEnd);
    }

    [Theory]
    [InlineData("43010203", 3)]
    [InlineData("40", 0)]
    public void A_byte_string_may_reach_to_the_end(string hexadecimal, int length)
    {
        CborReader reader = Of("00" + hexadecimal);
        reader.ReadInteger(out _);
        Assert.True(reader.ReadBytes(out int offset, out int read));
        Assert.Equal((2, length, true), (offset, read, reader.AtEnd));
    }

    [Fact]
    public void A_text_is_found_behind_its_head_and_what_follows_is_read_on()
    {
        CborReader reader = Of("62686907");
        Assert.True(reader.ReadText(out int offset, out int length));
        Assert.Equal((1, 2), (offset, length));
        Assert.True(reader.ReadInteger(out long next));
        Assert.Equal((7, true), (next, reader.AtEnd));
    }

    [Fact]
    public void A_kind_is_not_taken_for_another()
    {
        AssertRefused("41AA", reader => reader.ReadText(out _, out _));
        AssertRefused("41AA", reader => reader.ReadArray(out _));
        AssertRefused("6161", reader => reader.ReadBytes(out _, out _));
        AssertRefused("8100", reader => reader.ReadBytes(out _, out _));
        AssertRefused("A100", reader => reader.ReadArray(out _));
        AssertRefused("43010203", reader => reader.ReadExactBytes(new byte[2]));
        AssertRefused("43010203", reader => reader.ReadExactBytes(new byte[4]));
        AssertRefused("63616263", reader => reader.ReadExactBytes(new byte[3]));
    }

    [Fact]
    public void Bytes_of_exactly_a_length_are_copied()
    {
        byte[] target = new byte[3];
        CborReader reader = Of("43010203");
        Assert.True(reader.ReadExactBytes(target));
        Assert.Equal([1, 2, 3], target);
        Assert.True(reader.AtEnd);
    }

    [Theory]
    [InlineData("820000", true, 2)]
    [InlineData("8200", false, 0)]
    [InlineData("9B7FFFFFFFFFFFFFFF", false, 0)]
    public void An_array_has_no_more_items_than_there_are_bytes_left(string hexadecimal, bool isRead, int items)
    {
        CborReader reader = Of(hexadecimal);
        Assert.Equal((isRead, items), (reader.ReadArray(out int read), read));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(9, false)]
    public void Only_so_many_of_the_bytes_are_looked_at(int length, bool isAtEnd)
    {
        CborReader reader = new([7, 7], length);
        Assert.True(reader.ReadInteger(out _));
        Assert.Equal(isAtEnd, reader.AtEnd);
        Assert.Equal(!isAtEnd, reader.ReadInteger(out _));
    }

    private static void AssertRefused(string hexadecimal, Func<CborReader, bool> read)
    {
        CborReader reader = Of(hexadecimal + "00");
        Assert.False(read(reader));
        AssertFailed(reader);
    }

    private static void AssertFailed(CborReader reader)
    {
        Assert.False(reader.ReadInteger(out _));
        Assert.False(reader.ReadBoolean(out _));
        Assert.False(reader.ReadBytes(out _, out _));
        Assert.False(reader.ReadArray(out _));
        Assert.False(reader.AtEnd);
    }

    private static CborReader Of(string hexadecimal)
    {
        byte[] bytes = Convert.FromHexString(hexadecimal);
        return new CborReader(bytes, bytes.Length);
    }
}
