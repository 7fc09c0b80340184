using SolidCell.Core.Encoding;

namespace SolidCell.Core.Tests.Encoding;

/// <summary>How long things are, and what happens at the end of the buffer.</summary>
public sealed class CborWriterTests
{
    private readonly CborWriter _writer = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(23, 1)]
    [InlineData(24, 2)]
    [InlineData(255, 2)]
    [InlineData(256, 3)]
    [InlineData(65_535, 3)]
    [InlineData(65_536, 5)]
    [InlineData(4_294_967_295, 5)]
    [InlineData(4_294_967_296, 9)]
    [InlineData(long.MaxValue, 9)]
    [InlineData(-1, 1)]
    [InlineData(-24, 1)]
    [InlineData(-25, 2)]
    [InlineData(-256, 2)]
    [InlineData(-257, 3)]
    [InlineData(long.MinValue, 9)]
    public void An_integer_takes_the_bytes_that_it_is_said_to_take_and_needs_room_for_all_of_them(long value, int bytes)
    {
        Assert.Equal(bytes, CborWriter.IntegerBytes(value));
        AssertNeeds(bytes, writer => writer.WriteInteger(value));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    [InlineData(23, 24)]
    [InlineData(24, 26)]
    public void A_string_takes_its_head_and_its_bytes(int count, int bytes)
    {
        AssertNeeds(bytes, writer => writer.WriteBytes(new byte[count + 2], 1, count));
        AssertNeeds(bytes, writer => writer.WriteText(new string('a', count)));
    }

    [Fact]
    public void Any_character_that_is_not_ASCII_becomes_a_question_mark()
    {
        byte[] buffer = new byte[4];
        _writer.Restart(buffer);
        _writer.WriteText("a\u007f\u0080");
        Assert.Equal("63617F3F", Convert.ToHexString(buffer));
    }

    [Fact]
    public void After_something_did_not_fit_nothing_more_is_written_until_it_begins_anew()
    {
        byte[] buffer = [0xEE, 0xEE, 0xEE, 0xEE];
        _writer.Restart(buffer);
        _writer.WriteBytes([1, 2, 3, 4], 0, 4);
        _writer.WriteInteger(1);
        _writer.WriteText("");
        _writer.WriteArray(0);
        Assert.Equal((true, 1, "44EEEEEE"), (_writer.Overflowed, _writer.Length, Convert.ToHexString(buffer)));
        _writer.Restart(buffer);
        _writer.WriteArray(0);
        Assert.Equal((false, 1, "80EEEEEE"), (_writer.Overflowed, _writer.Length, Convert.ToHexString(buffer)));
    }

    private void AssertNeeds(int bytes, Action<CborWriter> write)
    {
        _writer.Restart(new byte[bytes]);
        write(_writer);
        Assert.Equal((false, bytes), (_writer.Overflowed, _writer.Length));
        _writer.Restart(new byte[bytes - 1]);
        write(_writer);
        Assert.True(_writer.Overflowed);
    }
}
