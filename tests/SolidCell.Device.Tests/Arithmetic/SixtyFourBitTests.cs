using nanoFramework.TestFramework;

namespace SolidCell.Device.Tests.Arithmetic;

/// <summary>64-bit integers, as charge and sequence numbers use them.</summary>
[TestClass]
public sealed class SixtyFourBitTests
{
    [TestMethod]
    public void A_product_of_two_ints_needs_the_wide_type()
    {
        int nanoamps = 2000000000;
        int milliseconds = 1000;
        Assert.AreEqual(2000000000000L, (long)nanoamps * milliseconds);
    }

    [TestMethod]
    public void Division_of_a_negative_number_rounds_towards_zero()
    {
        long charge = -7000000000007L;
        Assert.AreEqual(-7000000000L, charge / 1000);
        Assert.AreEqual(-7L, charge % 1000);
    }

    [TestMethod]
    public void Shifting_right_keeps_the_sign()
    {
        long value = -0x123456789ABCDEFL;
        Assert.AreEqual(-0x123456789BL, value >> 20);
    }

    [TestMethod]
    public void Comparison_looks_at_all_64_bits()
    {
        long one = 0x100000000L;
        long other = 0x200000000L;
        Assert.IsTrue(one < other);
        Assert.IsTrue(-other < -one);
        Assert.IsFalse(one == other);
    }

    [TestMethod]
    public void A_long_walk_ends_where_it_ends_on_every_machine()
    {
        long state = 20251123;
        long sum = 0;
        for (int i = 0; i < 2000; i++)
        {
            state = (state * 6364136223846793005L) + 1442695040888963407L;
            sum += (state >> 33) - (state % 1000003);
            sum ^= state << (i & 31);
        }

        Assert.AreEqual(2689661090672253951L, sum);
    }
}
