namespace SolidCell.Core.Encoding;

/// <summary>
/// Fixed-size integers in byte arrays, lowest byte first. Signs come from the sbyte cast of the highest byte: on the device a
/// cast through an unsigned type keeps behaving as unsigned.
/// </summary>
public static class LittleEndian
{
    public static void WriteInt32(byte[] target, int offset, int value)
    {
        target[offset] = (byte)(value & 0xFF);
        target[offset + 1] = (byte)((value >> 8) & 0xFF);
        target[offset + 2] = (byte)((value >> 16) & 0xFF);
        target[offset + 3] = (byte)((value >> 24) & 0xFF);
    }

    public static void WriteInt64(byte[] target, int offset, long value)
    {
        for (int i = 0; i < 8; i++)
        {
            target[offset + i] = (byte)((value >> (8 * i)) & 0xFF);
        }
    }

    public static int ReadInt32(byte[] source, int offset) =>
        source[offset] | (source[offset + 1] << 8) | (source[offset + 2] << 16) | ((sbyte)source[offset + 3] << 24);

    public static long ReadInt64(byte[] source, int offset)
    {
        long value = (sbyte)source[offset + 7];
        for (int i = 6; i >= 0; i--)
        {
            value = (value << 8) | source[offset + i];
        }

        return value;
    }
}
