namespace SolidCell.Core.Encoding;

/// <summary>Integers in as few bytes as they need: zigzag, then seven bits a byte, lowest first (1 to 10 bytes).</summary>
internal static class Varint
{
    internal const int MaximumBytes = 10;

    /// <summary>Writes and returns the offset behind it.</summary>
    internal static int Write(byte[] target, int offset, long value)
    {
        if (value >= -64 && value < 64)
        {
            int small = (int)value;
            target[offset] = (byte)((small << 1) ^ (small >> 31));
            return offset + 1;
        }

        long sign = value >> 63;
        long folded = (value << 1) ^ sign;
        while ((folded & ~0x7FL) != 0)
        {
            target[offset++] = (byte)((folded & 0x7F) | 0x80);
            folded = (folded >> 7) & 0x01FFFFFFFFFFFFFF;
        }

        target[offset++] = (byte)folded;
        return offset;
    }

    /// <summary>
    /// Reads into <paramref name="value"/> and returns the offset behind it, or -1 when no varint ends before <paramref name="end"/>.
    /// </summary>
    internal static int Read(byte[] source, int offset, int end, out long value)
    {
        long folded = 0;
        value = 0;
        for (int shift = 0; shift < 7 * MaximumBytes && offset < end; shift += 7)
        {
            int part = source[offset++];
            folded |= (long)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                value = ((folded >> 1) & 0x7FFFFFFFFFFFFFFF) ^ -(folded & 1);
                return offset;
            }
        }

        return -1;
    }
}
