using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>The part of nanoFramework's Assert that the on-device tests use, over MSTest's.</summary>
public static class Assert
{
    public static void AreEqual(int expected, int actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(long expected, long actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void AreEqual(string expected, string actual, string message = "") => MSTest.Assert.AreEqual(expected, actual, message);

    public static void IsTrue(bool condition, string message = "") => MSTest.Assert.IsTrue(condition, message);

    public static void IsFalse(bool condition, string message = "") => MSTest.Assert.IsFalse(condition, message);
}
