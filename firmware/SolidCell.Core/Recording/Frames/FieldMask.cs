namespace SolidCell.Core.Recording.Frames;

/// <summary>
/// Which fields of a record changed, one bit a field, seven to a byte; a top bit says that another byte follows, so that a kind
/// may grow without its older frames becoming unreadable.
/// </summary>
internal static class FieldMask
{
    internal const int LongBytes = 3;

    internal static void Write(byte[] target, int at, int mask, bool isLong)
    {
        if (!isLong)
        {
            target[at] = (byte)mask;
            return;
        }

        target[at] = (byte)((mask & 0x7F) | 0x80);
        target[at + 1] = (byte)(((mask >> 7) & 0x7F) | 0x80);
        target[at + 2] = (byte)(mask >> 14);
    }

    /// <summary>Returns the offset behind the mask, or -1 when it does not end; an offset of -1 stays -1.</summary>
    internal static int Read(byte[] source, int at, int end, out int mask)
    {
        mask = 0;
        for (int shift = 0; shift < 7 * LongBytes && at >= 0 && at < end; shift += 7)
        {
            int part = source[at++];
            mask |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>How many fields changed.</summary>
    internal static int Count(int mask)
    {
        int count = 0;
        for (; mask != 0; mask &= mask - 1)
        {
            count++;
        }

        return count;
    }
}
