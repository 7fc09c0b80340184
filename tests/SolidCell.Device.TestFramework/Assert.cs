using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>
/// The part of nanoFramework's Assert that the on-device tests use, over MSTest's. AreEqual has every overload of the
/// real one, so that a call the real library finds ambiguous does not compile here either.
/// </summary>
public static class Assert
{
    public static void AreEqual(bool expected, bool actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(byte expected, byte actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(char expected, char actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(double expected, double actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(float expected, float actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(int expected, int actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(long expected, long actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(object expected, object actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(sbyte expected, sbyte actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(short expected, short actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(string expected, string actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(uint expected, uint actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(ulong expected, ulong actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(ushort expected, ushort actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void IsTrue(bool condition, string message = "") => MSTest.Assert.IsTrue(condition, message);

    public static void IsFalse(bool condition, string message = "") => MSTest.Assert.IsFalse(condition, message);
}
