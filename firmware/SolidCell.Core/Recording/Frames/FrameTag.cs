namespace SolidCell.Core.Recording.Frames;

/// <summary>First byte of a frame: the record's kind in the low five bits and what else the frame holds above them.</summary>
internal static class FrameTag
{
    internal const int KindCount = 32;
    internal const int KindMask = KindCount - 1;

    /// <summary>A varint says how many sequence numbers are missing before this record (thinned away).</summary>
    internal const int Skips = 0x20;

    /// <summary>A length and a byte string follow the fields.</summary>
    internal const int HasPayload = 0x40;

    /// <summary>
    /// Not a new record but a copy of an older one, so that the state of a test survives the deletion of the segment it was first
    /// written to. The boot id and sequence number of the
    /// original follow the tag. It takes no sequence number itself and never leaves the fixture.
    /// </summary>
    internal const int Carried = 0x80;

    /// <summary>Kind 0: the boot id and sequence number of the records that follow.</summary>
    internal const int Position = 0;

    /// <summary>Kind 0 with the top bit: the segment ends here, complete, with the number of samples that were thinned away.</summary>
    internal const int Seal = 0x80;
}
