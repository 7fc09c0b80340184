using System.Text.Json;
using CsCheck;
using SolidCell.Core.Encoding;

namespace SolidCell.Core.Tests.Encoding;

public sealed class JsonWriterTests
{
    private readonly byte[] _buffer = new byte[400];
    private readonly JsonWriter _json = new();

    [Fact]
    public void An_object_has_its_members_in_their_order()
    {
        _json.Start(_buffer);
        _json.WriteText("name", "press-1");
        _json.WriteInteger("count", -120);
        _json.WriteNull("none");
        _json.WriteHex("hash", [0x09, 0xAF, 0x5B]);
        Assert.Equal("""{"name":"press-1","count":-120,"none":null,"hash":"09af5b"}""", Finished());
    }

    [Theory]
    [InlineData(20_123, 6, "0.020123")]
    [InlineData(-20_123, 6, "-0.020123")]
    [InlineData(1_000_000, 6, "1.000000")]
    [InlineData(0, 0, "0")]
    [InlineData(0, 2, "0.00")]
    [InlineData(10, 1, "1.0")]
    [InlineData(long.MinValue, 0, "-9223372036854775808")]
    [InlineData(long.MaxValue, 3, "9223372036854775.807")]
    public void A_number_has_its_decimals(long value, int decimals, string text)
    {
        _json.Start(_buffer);
        _json.WriteFixed("x", value, decimals);
        Assert.Equal($$"""{"x":{{text}}}""", Finished());
    }

    [Fact]
    public void What_would_need_escaping_is_a_question_mark()
    {
        _json.Start(_buffer);
        _json.WriteText("x", " ~\u001f\u007f\"\\\u00e9a");
        Assert.Equal("{\"x\":\" ~?????a\"}", Finished());
    }

    [Fact]
    public void Whatever_is_written_is_JSON_or_does_not_fit() =>
        Gen.Select(Gen.String[0, 20], Gen.Long, Gen.Int[0, 60]).Sample((text, number, room) =>
        {
            byte[] buffer = new byte[room];
            var json = new JsonWriter();
            json.Start(buffer);
            json.WriteText("t", text);
            json.WriteInteger("n", number);
            int length = json.Finish();
            int whole = 12 + text.Length + number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
            Assert.Equal(whole + 1 <= room ? whole + 1 : 0, length);
            Assert.True(length == 0 || JsonDocument.Parse(buffer.AsMemory(0, length)).RootElement.GetProperty("n").GetInt64() == number);
        });

    private string Finished() => System.Text.Encoding.ASCII.GetString(_buffer, 0, _json.Finish());
}
