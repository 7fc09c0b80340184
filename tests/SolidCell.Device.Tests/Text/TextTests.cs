using nanoFramework.TestFramework;
using SolidCell.Core.Safety;

namespace SolidCell.Device.Tests.Text;

/// <summary>The little text that the firmware makes of numbers, and numbers of text.</summary>
[TestClass]
public sealed class TextTests
{
    [TestMethod]
    public void Integers_are_written_in_full()
    {
        long least = long.MinValue;
        Assert.AreEqual("-9223372036854775808", least.ToString());
        int number = -1234567890;
        Assert.AreEqual("-1234567890", number.ToString());
        byte small = 7;
        Assert.AreEqual("7", small.ToString());
    }

    [TestMethod]
    public void Text_is_joined_with_numbers_and_with_nothing()
    {
        int step = 12;
        string? nothing = null;
        Assert.AreEqual("step 12 of 12", "step " + step.ToString() + " of " + $"{step}");
        Assert.AreEqual("ab", "a" + nothing + "b");
    }

    /// <summary>ToString of an enum gives its number there and its name here.</summary>
    [TestMethod]
    public void An_enum_is_written_by_its_number()
    {
        FaultId fault = FaultId.EmergencyStop;
        Assert.AreEqual("15", ((int)fault).ToString());
    }

    /// <summary>A number that was refused is garbage there and 0 here: only the answer counts.</summary>
    [TestMethod]
    public void A_number_is_read_or_refused()
    {
        Assert.IsTrue(int.TryParse("-8883", out int port));
        Assert.AreEqual(-8883, port);
        Assert.IsFalse(int.TryParse("88x3", out port));
        Assert.IsFalse(int.TryParse("", out port));
        Assert.IsFalse(int.TryParse("3000000000", out port));
    }

    [TestMethod]
    public void A_switch_on_text_finds_its_case()
    {
        Assert.AreEqual(1, Place("fixture"));
        Assert.AreEqual(4, Place("wifi-password"));
        Assert.AreEqual(8, Place("ca"));
        Assert.AreEqual(0, Place("Fixture"));
        Assert.AreEqual(0, Place(""));
    }

    [TestMethod]
    public void Parts_of_a_line_are_cut_out()
    {
        string line = "broker=lab.example";
        int equals = line.IndexOf('=');
        Assert.AreEqual(6, equals);
        Assert.AreEqual("broker", line.Substring(0, equals));
        Assert.AreEqual("lab.example", line.Substring(equals + 1));
    }

    private static int Place(string name)
    {
        switch (name)
        {
            case "fixture": return 1;
            case "broker": return 2;
            case "wifi-name": return 3;
            case "wifi-password": return 4;
            case "port": return 5;
            case "user": return 6;
            case "tls": return 7;
            case "ca": return 8;
            default: return 0;
        }
    }
}
