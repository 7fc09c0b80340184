using nanoFramework.TestFramework;

namespace SolidCell.Device.Tests.Arithmetic;

/// <summary>
/// The firmware has no floating point, because on the device nan > x is true. These tests hold what a reader of a
/// third-party library's double may still rely on: ask IsNaN first, convert after.
/// </summary>
[TestClass]
public sealed class FloatingPointTests
{
    [TestMethod]
    public void Not_a_number_is_told_by_asking()
    {
        double nothing = double.NaN;
        double something = 1.5;
        Assert.IsTrue(double.IsNaN(nothing));
        Assert.IsFalse(double.IsNaN(something));
    }

    [TestMethod]
    public void A_number_converts_towards_zero()
    {
        double degrees = -12.9;
        Assert.AreEqual(-12, (int)degrees);
        degrees = 1e15;
        Assert.AreEqual(1000000000000000L, (long)degrees);
    }

    [TestMethod]
    public void Whole_numbers_to_the_53rd_bit_come_back()
    {
        long most = 9007199254740991L;
        double carried = most;
        Assert.AreEqual(most, (long)carried);
    }
}
