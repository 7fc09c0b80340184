namespace SolidCell.Core.Recording.Frames;

/// <summary>Where the parts of a frame end, in any bytes.</summary>
internal static class FrameShape
{
    /// <summary>Finds where the frame ends without believing anything in it.</summary>
    internal static int End(byte[] source, int offset, int end)
    {
        int tag = source[offset];
        int kind = tag & FrameTag.KindMask;
        if (kind == 0)
        {
            return SkipVarints(source, offset + 1, end, tag == FrameTag.Seal ? 1 : 2);
        }

        int numbers = ((tag & FrameTag.Skips) != 0 ? 2 : 1) + ((tag & FrameTag.Carried) != 0 ? 2 : 0);
        int at = SkipVarints(source, offset + 1, end, numbers);
        at = FieldMask.Read(source, at, end, out int mask);
        at = at < 0 ? -1 : SkipVarints(source, at, end, FieldMask.Count(mask));
        return at >= 0 && (tag & FrameTag.HasPayload) != 0 ? SkipPayload(source, at, end) : at;
    }

    /// <summary>Returns the offset behind so many varints, or -1 when they do not all end before <paramref name="end"/>.</summary>
    internal static int SkipVarints(byte[] source, int at, int end, int count)
    {
        while (count > 0 && at < end)
        {
            if (source[at++] < 0x80)
            {
                count--;
            }
        }

        return count == 0 ? at : -1;
    }

    private static int SkipPayload(byte[] source, int at, int end)
    {
        if (at + 2 > end)
        {
            return -1;
        }

        int length = source[at] | (source[at + 1] << 8);
        return length > LogRecord.MaximumPayload || at + 2 + length > end ? -1 : at + 2 + length;
    }
}
