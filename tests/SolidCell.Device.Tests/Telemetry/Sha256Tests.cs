using nanoFramework.TestFramework;
using SolidCell.Core.Encoding;

namespace SolidCell.Device.Tests.Telemetry;

/// <summary>Test vectors of FIPS 180-4.</summary>
[TestClass]
public sealed class Sha256Tests
{
    [TestMethod]
    public void Hash_of_nothing() => Check("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    [TestMethod]
    public void Hash_of_abc() => Check("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [TestMethod]
    public void Hash_of_two_blocks() => Check(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");

    private static void Check(string text, string expected)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }

        Assert.AreEqual(expected, Hexadecimal.Of(Sha256.Of(bytes, bytes.Length), 32));
    }
}
