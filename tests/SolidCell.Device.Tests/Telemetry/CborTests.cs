using nanoFramework.TestFramework;
using SolidCell.Core.Encoding;

namespace SolidCell.Device.Tests.Telemetry;

/// <summary>Examples of RFC 8949, appendix A, and the way back.</summary>
[TestClass]
public sealed class CborTests
{
    [TestMethod]
    public void Integers_have_the_shortest_head()
    {
        CheckInteger(0, "00");
        CheckInteger(23, "17");
        CheckInteger(24, "1818");
        CheckInteger(1000, "1903e8");
        CheckInteger(1000000, "1a000f4240");
        CheckInteger(1000000000000L, "1b000000e8d4a51000");
        CheckInteger(-1, "20");
        CheckInteger(-100, "3863");
        CheckInteger(-1000, "3903e7");
        CheckInteger(-9223372036854775807L, "3b7ffffffffffffffe");
    }

    [TestMethod]
    public void An_array_of_text_and_bytes()
    {
        byte[] buffer = new byte[32];
        CborWriter writer = new CborWriter();
        writer.Restart(buffer);
        writer.WriteArray(2);
        writer.WriteText("IETF");
        writer.WriteBytes(new byte[] { 1, 2, 3, 4 }, 1, 2);
        Assert.AreEqual("82644945544642" + "0203", Hexadecimal.Of(buffer, writer.Length));
    }

    [TestMethod]
    public void A_full_buffer_is_told()
    {
        CborWriter writer = new CborWriter();
        writer.Restart(new byte[2]);
        writer.WriteInteger(1000);
        Assert.IsTrue(writer.Overflowed);
        Assert.AreEqual(0, writer.Length);
    }

    [TestMethod]
    public void A_cut_number_is_refused()
    {
        CborReader reader = new CborReader(new byte[] { 0x1A, 0x00, 0x0F }, 3);
        Assert.IsFalse(reader.ReadInteger(out long value));
        Assert.AreEqual(0L, value);
    }

    private static void CheckInteger(long number, string expected)
    {
        byte[] buffer = new byte[9];
        CborWriter writer = new CborWriter();
        writer.Restart(buffer);
        writer.WriteInteger(number);
        Assert.AreEqual(expected, Hexadecimal.Of(buffer, writer.Length));
        CborReader reader = new CborReader(buffer, writer.Length);
        Assert.IsTrue(reader.ReadInteger(out long back));
        Assert.AreEqual(number, back);
        Assert.IsTrue(reader.AtEnd);
    }
}
