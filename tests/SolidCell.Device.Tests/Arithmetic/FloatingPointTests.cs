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

    /// <summary>A comparison with what is no number is true in a branch there and false here: it is asked for first.</summary>
    [TestMethod]
    public void A_comparison_asks_first_whether_there_is_a_number()
    {
        Assert.IsFalse(IsAbove(double.NaN, 1));
        Assert.IsFalse(IsBelow(double.NaN, 1));
        Assert.IsTrue(IsAbove(1.5, 1));
        Assert.IsTrue(IsBelow(-1.5, 1));
    }

    /// <summary>Both are equal there.</summary>
    [TestMethod]
    public void Infinities_are_told_apart_by_asking()
    {
        double above = double.PositiveInfinity;
        double below = double.NegativeInfinity;
        Assert.IsTrue(double.IsPositiveInfinity(above) && !double.IsPositiveInfinity(below));
        Assert.IsTrue(double.IsNegativeInfinity(below) && !double.IsNegativeInfinity(above));
        Assert.IsFalse(double.IsInfinity(1.5));
    }

    /// <summary>An exception there, an infinity here: a divisor is looked at before.</summary>
    [TestMethod]
    public void A_quotient_needs_a_divisor()
    {
        Assert.AreEqual(0, (int)Quotient(6, 0));
        Assert.AreEqual(-3, (int)Quotient(6, -2));
    }

    /// <summary>Text of a double has other digits and formats there: thousandths are written as an integer.</summary>
    [TestMethod]
    public void A_number_is_written_as_an_integer_of_its_unit()
    {
        double degrees = 30.0625;
        Assert.AreEqual("30062", ((int)(degrees * 1000)).ToString());
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
    private static bool IsAbove(double value, double limit) => !double.IsNaN(value) && value > limit;

    private static bool IsBelow(double value, double limit) => !double.IsNaN(value) && value < limit;

    private static double Quotient(double dividend, double divisor) => divisor == 0 ? 0 : dividend / divisor;
}
