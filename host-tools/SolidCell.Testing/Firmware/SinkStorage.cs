using SolidCell.Core.Recording;

namespace SolidCell.Testing.Firmware;

/// <summary>A storage that forgets, so that what it would allocate itself does not count.</summary>
public sealed class SinkStorage(int segmentBytes = 65_536) : ILogStorage
{
    public int CapacityBytes => 64_000_000;

    public int SegmentBytes => segmentBytes;

    public int BlockBytes => 4096;

    public int List(int[] segments) => 0;

    public int Length(int segment) => -1;

    public int Read(int segment, int offset, byte[] buffer, int count) => 0;

    public bool Append(int segment, byte[] bytes, int count) => true;

    public bool Delete(int segment) => true;
}
