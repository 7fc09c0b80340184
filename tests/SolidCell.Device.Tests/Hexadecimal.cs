namespace SolidCell.Device.Tests;

/// <summary>Bytes as text, without a member that the device lacks.</summary>
internal static class Hexadecimal
{
    private const string Digits = "0123456789abcdef";

    public static string Of(byte[] bytes, int count)
    {
        char[] text = new char[count * 2];
        for (int i = 0; i < count; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }
}
