using nanoFramework.TestFramework;

namespace SolidCell.Device.Tests.Arithmetic;

/// <summary>Two bytes of a converter become a signed number, the way the drivers do it.</summary>
[TestClass]
public sealed class SignExtensionTests
{
    [TestMethod]
    public void A_short_cast_extends_the_sign()
    {
        Assert.AreEqual(-1, Combine(0xFF, 0xFF));
        Assert.AreEqual(-32768, Combine(0x80, 0x00));
        Assert.AreEqual(32767, Combine(0x7F, 0xFF));
    }

    [TestMethod]
    public void The_extended_number_stays_negative_when_widened()
    {
        long wide = Combine(0xFF, 0x38);
        Assert.AreEqual(-200L, wide);
        Assert.AreEqual(-25000L, wide * 125);
        Assert.AreEqual(-100L, wide >> 1);
    }

    [TestMethod]
    public void A_signed_byte_extends_too()
    {
        byte raw = 0x9C;
        long wide = (sbyte)raw;
        Assert.AreEqual(-100L, wide);
    }

    [TestMethod]
    public void Narrowing_takes_the_low_bits()
    {
        int value = 0x12345678;
        Assert.AreEqual((byte)0x78, (byte)value);
        Assert.AreEqual((short)0x5678, (short)value);
    }

    private static int Combine(byte high, byte low) => (short)((high << 8) | low);
}
