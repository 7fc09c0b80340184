using SolidCell.Core.Recording.Frames;

namespace SolidCell.Core.Tests.Recording.Frames;

/// <summary>One bit a field, seven to a byte.</summary>
public sealed class FieldMaskTests
{
    [Theory]
    [InlineData(0, "00", "808000")]
    [InlineData(0x7F, "7F", "FF8000")]
    [InlineData(0x80, null, "808100")]
    [InlineData(0x4001, null, "818001")]
    [InlineData(0xFFFF, null, "FFFF03")]
    public void A_mask_of_up_to_seven_fields_is_a_byte_and_any_other_three(int mask, string? shortForm, string longForm)
    {
        AssertWritten(mask, longForm, true);
        if (shortForm is not null)
        {
            AssertWritten(mask, shortForm, false);
        }
    }

    [Theory]
    [InlineData("", -1)]
    [InlineData("80", -1)]
    [InlineData("8080", -1)]
    [InlineData("808080", -1)]
    [InlineData("80808001", -1)]
    [InlineData("8001", 2)]
    public void A_mask_ends_within_three_bytes(string hexadecimal, int end)
    {
        byte[] bytes = Convert.FromHexString(hexadecimal);
        Assert.Equal(end, FieldMask.Read(bytes, 0, bytes.Length, out _));
    }

    [Fact]
    public void What_could_not_be_read_before_it_stays_unread() => Assert.Equal(-1, FieldMask.Read([0], -1, 1, out _));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0x80, 1)]
    [InlineData(0x7F, 7)]
    [InlineData(0xFFFF, 16)]
    public void Its_bits_are_counted(int mask, int count) => Assert.Equal(count, FieldMask.Count(mask));

    private static void AssertWritten(int mask, string hexadecimal, bool isLong)
    {
        byte[] bytes = new byte[1 + (hexadecimal.Length / 2)];
        FieldMask.Write(bytes, 1, mask, isLong);
        Assert.Equal("00" + hexadecimal, Convert.ToHexString(bytes));
        Assert.Equal((bytes.Length, mask), (FieldMask.Read(bytes, 1, bytes.Length, out int read), read));
    }
}
