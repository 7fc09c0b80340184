using System.Formats.Cbor;
using CsCheck;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Tests.Schedule;

/// <summary>Integers, arrays and booleans of CBOR (RFC 8949, section 3) as a program holds them.</summary>
public sealed class ProgramBytesTests
{
    [Theory]
    [InlineData("00", 0)]
    [InlineData("17", 23)]
    [InlineData("1818", 24)]
    [InlineData("190100", 256)]
    [InlineData("1A00010203", 0x10203)]
    [InlineData("1B0000000100000000", 0x100000000)]
    [InlineData("1B7FFFFFFFFFFFFFFF", long.MaxValue)]
    [InlineData("20", -1)]
    [InlineData("3863", -100)]
    [InlineData("3B7FFFFFFFFFFFFFFF", long.MinValue)]
    public void An_integer_of_each_width_is_read(string hexadecimal, long value)
    {
        ProgramBytes bytes = Of(hexadecimal);
        Assert.Equal((value, false, true), (bytes.ReadInteger(long.MinValue, long.MaxValue), bytes.Failed, bytes.AtEnd));
    }

    [Theory]
    [InlineData("")]
    [InlineData("18")]
    [InlineData("1B00000000000000")]
    [InlineData("1B8000000000000000")]
    [InlineData("1C00")]
    [InlineData("1F")]
    [InlineData("40")]
    [InlineData("80")]
    [InlineData("F4")]
    public void What_is_no_integer_fails(string hexadecimal)
    {
        ProgramBytes bytes = Of(hexadecimal);
        Assert.Equal((0, true), (bytes.ReadInteger(long.MinValue, long.MaxValue), bytes.Failed));
    }

    [Fact]
    public void Any_integer_that_another_library_wrote_comes_back() => Gen.Long.Sample(value =>
    {
        CborWriter writer = new();
        writer.WriteInt64(value);
        byte[] encoded = writer.Encode();
        ProgramBytes bytes = new(encoded, encoded.Length);
        return bytes.ReadInteger(long.MinValue, long.MaxValue) == value && !bytes.Failed && bytes.AtEnd;
    });

    [Theory]
    [InlineData("05", 5, 7, 5)]
    [InlineData("07", 5, 7, 7)]
    [InlineData("04", 5, 7, null)]
    [InlineData("08", 5, 7, null)]
    public void An_integer_lies_in_its_bounds(string hexadecimal, long minimum, long maximum, int? value)
    {
        ProgramBytes bytes = Of(hexadecimal);
        Assert.Equal((value ?? 0, value is null), (bytes.ReadInteger(minimum, maximum), bytes.Failed));
    }

    [Theory]
    [InlineData("1A7FFFFFFF", int.MaxValue, false)]
    [InlineData("1A80000000", 0, true)]
    [InlineData("3A7FFFFFFF", int.MinValue, false)]
    [InlineData("3A80000000", 0, true)]
    public void A_number_of_32_bits_has_32_bits(string hexadecimal, int value, bool fails)
    {
        ProgramBytes bytes = Of(hexadecimal);
        Assert.Equal((value, fails), (bytes.ReadInt32(), bytes.Failed));
    }

    [Theory]
    [InlineData("82", 2)]
    [InlineData("81", null)]
    [InlineData("84", null)]
    [InlineData("02", null)]
    [InlineData("A2", null)]
    public void An_array_has_a_length_in_its_bounds(string hexadecimal, int? length)
    {
        ProgramBytes bytes = Of(hexadecimal);
        Assert.Equal((length ?? 0, length is null), (bytes.ReadArray(2, 3), bytes.Failed));
    }

    [Theory]
    [InlineData("F4", false, false)]
    [InlineData("F5", true, false)]
    [InlineData("F6", false, true)]
    [InlineData("01", false, true)]
    [InlineData("", false, true)]
    public void Only_true_and_false_are_booleans(string hexadecimal, bool value, bool fails)
    {
        ProgramBytes bytes = Of(hexadecimal);
        Assert.Equal((value, fails), (bytes.ReadBoolean(), bytes.Failed));
    }

    [Fact]
    public void After_a_failure_everything_reads_0()
    {
        ProgramBytes bytes = Of("F60585");
        bytes.ReadBoolean();
        Assert.Equal((0, 0, true), (bytes.ReadInteger(0, 9), bytes.ReadArray(0, 9), bytes.Failed));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    public void Only_so_many_bytes_are_looked_at(int length, bool fails)
    {
        ProgramBytes bytes = new([5], length);
        bytes.ReadInteger(0, 9);
        Assert.Equal((fails, true), (bytes.Failed, bytes.AtEnd));
    }

    private static ProgramBytes Of(string hexadecimal)
    {
        byte[] bytes = Convert.FromHexString(hexadecimal);
        return new ProgramBytes(bytes, bytes.Length);
    }
}
