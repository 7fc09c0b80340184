using nanoFramework.TestFramework;
using SolidCell.Core.Encoding;

namespace SolidCell.Device.Tests.Text;

/// <summary>Status and live messages are written digit by digit.</summary>
[TestClass]
public sealed class JsonTests
{
    [TestMethod]
    public void Numbers_keep_their_decimals_and_signs()
    {
        byte[] buffer = new byte[128];
        JsonWriter json = new JsonWriter();
        json.Start(buffer);
        json.WriteFixed("volts", -20123, 6);
        json.WriteFixed("seconds", 9007199254740993L, 3);
        json.WriteInteger("step", 0);
        json.WriteNull("pressure");
        json.WriteText("state", "running");
        Assert.AreEqual(
            "{\"volts\":-0.020123,\"seconds\":9007199254740.993,\"step\":0,\"pressure\":null,\"state\":\"running\"}",
            Ascii(buffer, json.Finish()));
    }

    [TestMethod]
    public void What_does_not_fit_is_told()
    {
        JsonWriter json = new JsonWriter();
        json.Start(new byte[8]);
        json.WriteInteger("step", 123456);
        Assert.AreEqual(0, json.Finish());
    }

    private static string Ascii(byte[] bytes, int length)
    {
        char[] text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = (char)bytes[i];
        }

        return new string(text);
    }
}
