using nanoFramework.TestFramework;

namespace SolidCell.Device.Tests.Arithmetic;

/// <summary>Conversions and shifts as the firmware writes them: nothing is checked, so everything must wrap alike.</summary>
[TestClass]
public sealed class ConversionTests
{
    private static readonly short[] Shorts = { -2, 32767 };
    private static readonly sbyte[] SignedBytes = { -128, 127 };
    private static readonly byte[] Bytes = { 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F };

    [TestMethod]
    public void A_long_narrowed_to_an_int_keeps_its_low_word_and_sign()
    {
        long wide = 0x1FFFFFFFEL;
        int narrow = (int)wide;
        Assert.AreEqual(-2, narrow);
        Assert.AreEqual(-2L, (long)narrow);
        Assert.AreEqual(-1, narrow >> 1);
    }

    [TestMethod]
    public void Sums_and_products_of_ints_wrap()
    {
        int most = int.MaxValue;
        Assert.AreEqual(int.MinValue, most + 1);
        Assert.AreEqual(-2, most * 2);
        Assert.AreEqual(-2147483648L, (long)(most + 1));
        int least = int.MinValue;
        Assert.AreEqual(int.MinValue, -least);
    }

    [TestMethod]
    public void Small_numbers_in_arrays_wrap_and_widen_with_their_signs()
    {
        byte[] counts = { 255 };
        counts[0]++;
        Assert.AreEqual((byte)0, counts[0]);
        long wide = Shorts[0];
        Assert.AreEqual(-2L, wide);
        wide = SignedBytes[0];
        Assert.AreEqual(-128L, wide);
    }

    [TestMethod]
    public void Four_bytes_become_a_signed_int()
    {
        int word = Bytes[0] | (Bytes[1] << 8) | (Bytes[2] << 16) | (Bytes[3] << 24);
        Assert.AreEqual(-2, word);
        Assert.AreEqual(-2L, (long)word);
        Assert.IsTrue(word < 0);
        Assert.AreEqual(-1, word / 2);
    }

    [TestMethod]
    public void Eight_bytes_become_a_long()
    {
        long word = 0;
        for (int i = 7; i >= 0; i--)
        {
            word = (word << 8) | Bytes[i];
        }

        Assert.AreEqual(0x7FFFFFFFFFFFFFFEL, word);
    }

    [TestMethod]
    public void A_byte_less_a_number_goes_below_zero()
    {
        Assert.AreEqual(-2, Bytes[0] - 256);
        Assert.AreEqual(-1, (Bytes[0] - 256) / 2);
        Assert.AreEqual(-1, (Bytes[0] - 256) >> 1);
        Assert.AreEqual(-2L, (long)(Bytes.Length - 10));
    }

    [TestMethod]
    public void Only_the_low_bits_of_a_shift_count()
    {
        int by = 33;
        Assert.AreEqual(2, 1 << by);
        Assert.AreEqual(-128, -256 >> by);
        Assert.AreEqual(0x200000000L, 1L << by);
    }

    [TestMethod]
    public void Zigzag_brings_both_signs_back()
    {
        Assert.AreEqual(-5L, Unfolded(Folded(-5)));
        Assert.AreEqual(5L, Unfolded(Folded(5)));
        Assert.AreEqual(9L, Folded(-5));
        Assert.AreEqual(-9223372036854775807L, Unfolded(Folded(-9223372036854775807L)));
    }

    private static long Folded(long value) => (value << 1) ^ (value >> 63);

    private static long Unfolded(long value) => ((value >> 1) & long.MaxValue) ^ -(value & 1);
}
