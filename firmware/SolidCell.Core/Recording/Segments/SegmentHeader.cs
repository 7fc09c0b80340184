using SolidCell.Core.Encoding;

namespace SolidCell.Core.Recording.Segments;

/// <summary>First bytes of a segment: what it is, which records it starts with and which older segments it stands for.</summary>
internal sealed class SegmentHeader
{
    internal const int Bytes = 28;
    internal const int Version = 1;

    private const int CrcAt = Bytes - 2;

    /// <summary>How often the samples in it were thinned: 0 for a segment as it was recorded.</summary>
    internal int Generation;

    /// <summary>Place in the log. A segment that replaces several spans all their places.</summary>
    internal int FirstOrdinal;

    internal int LastOrdinal;
    internal int BootId;
    internal long FirstSequence;

    /// <summary>CRC of the header, from which the CRC of the first frame goes on.</summary>
    internal int Crc { get; private set; }

    /// <summary>Takes what the log knows of a segment.</summary>
    internal void Describe(SegmentEntry segment)
    {
        Generation = segment.Generation;
        FirstOrdinal = segment.FirstOrdinal;
        LastOrdinal = segment.LastOrdinal;
        BootId = segment.FirstBootId;
        FirstSequence = segment.FirstSequence;
    }

    /// <summary>Writes <see cref="Bytes"/> bytes.</summary>
    internal void Write(byte[] target)
    {
        target[0] = (byte)'S';
        target[1] = (byte)'C';
        target[2] = (byte)'L';
        target[3] = Version;
        target[4] = (byte)Generation;
        target[5] = 0;
        LittleEndian.WriteInt32(target, 6, FirstOrdinal);
        LittleEndian.WriteInt32(target, 10, LastOrdinal);
        LittleEndian.WriteInt32(target, 14, BootId);
        LittleEndian.WriteInt64(target, 18, FirstSequence);
        Crc = Crc16.Over(Crc16.Start, target, 0, CrcAt);
        target[CrcAt] = (byte)(Crc & 0xFF);
        target[CrcAt + 1] = (byte)(Crc >> 8);
    }

    /// <summary>False when the bytes are not a whole header of this version.</summary>
    internal bool TryRead(byte[] source, int length)
    {
        if (length < Bytes || source[0] != 'S' || source[1] != 'C' || source[2] != 'L' || source[3] != Version)
        {
            return false;
        }

        Generation = source[4];
        FirstOrdinal = LittleEndian.ReadInt32(source, 6);
        LastOrdinal = LittleEndian.ReadInt32(source, 10);
        BootId = LittleEndian.ReadInt32(source, 14);
        FirstSequence = LittleEndian.ReadInt64(source, 18);
        Crc = Crc16.Over(Crc16.Start, source, 0, CrcAt);
        return source[CrcAt] == (Crc & 0xFF) && source[CrcAt + 1] == Crc >> 8 && FirstOrdinal <= LastOrdinal;
    }
}
