using System;
using nanoFramework.TestFramework;

namespace SolidCell.Device.Tests.Arithmetic;

/// <summary>Division by zero throws on the device too, though not the exception of the desktop: what catches it names no type.</summary>
[TestClass]
public sealed class DivisionTests
{
    [TestMethod]
    public void An_int_divided_by_zero_can_be_caught()
    {
        Assert.IsTrue(Throws(0, 1));
        Assert.IsFalse(Throws(1, 1));
    }

    [TestMethod]
    public void A_long_divided_by_zero_can_be_caught() => Assert.IsTrue(Throws(1, 0));

    [TestMethod]
    public void What_was_caught_leaves_the_numbers_around_it_alone()
    {
        int before = 7;
        int tries = 0;
        try
        {
            tries++;
            before /= tries - 1;
            tries = 100;
        }
        catch (Exception)
        {
            tries++;
        }

        Assert.AreEqual(7, before);
        Assert.AreEqual(2, tries);
    }

    [TestMethod]
    public void Remainders_have_the_sign_of_the_dividend()
    {
        int seven = 7;
        int two = 2;
        Assert.AreEqual(-3, -seven / two);
        Assert.AreEqual(-1, -seven % two);
        Assert.AreEqual(1, seven % -two);
        long wide = -7;
        Assert.AreEqual(-3L, wide / two);
        Assert.AreEqual(-1L, wide % two);
    }

    private static bool Throws(int divisor, long wideDivisor)
    {
        try
        {
            return 6 / divisor + (6 / wideDivisor) == 0;
        }
        catch (Exception)
        {
            return true;
        }
    }
}
