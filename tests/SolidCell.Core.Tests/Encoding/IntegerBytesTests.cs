using CsCheck;
using SolidCell.Core.Encoding;

namespace SolidCell.Core.Tests.Encoding;

/// <summary>Integers as bytes, and the check sum over them, against what .NET and the catalogue of CRCs say.</summary>
public sealed class IntegerBytesTests
{
    [Fact]
    public void Integers_lie_lowest_byte_first_wherever_they_are_put() =>
        Gen.Select(Gen.Int, Gen.Long, Gen.Int[0, 5]).Sample((small, large, offset) =>
        {
            byte[] bytes = [.. Enumerable.Repeat((byte)0xEE, 18)];
            LittleEndian.WriteInt32(bytes, offset, small);
            LittleEndian.WriteInt64(bytes, offset + 4, large);
            Assert.Equal(
                [.. Enumerable.Repeat((byte)0xEE, offset), .. BitConverter.GetBytes(small), .. BitConverter.GetBytes(large),
                    .. Enumerable.Repeat((byte)0xEE, 6 - offset)],
                bytes);
            Assert.Equal(small, LittleEndian.ReadInt32(bytes, offset));
            Assert.Equal(large, LittleEndian.ReadInt64(bytes, offset + 4));
        });

    /// <summary>CRC-16/CCITT-FALSE (IBM 3740) over "123456789" in the catalogue of parametrised CRC algorithms.</summary>
    [Fact]
    public void The_check_sum_of_the_catalogues_example_is_29B1()
    {
        byte[] bytes = "x123456789x"u8.ToArray();
        Assert.Equal(0x29B1, Crc16.Over(Crc16.Start, bytes, 1, 10));
        Assert.Equal(0x29B1, Crc16.Over(Crc16.Over(Crc16.Start, bytes, 1, 4), bytes, 4, 10));
        Assert.Equal(0xFFFF, Crc16.Over(Crc16.Start, bytes, 3, 3));
    }
}
