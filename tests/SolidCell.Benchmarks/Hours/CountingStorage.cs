using SolidCell.Core.Recording;

namespace SolidCell.Benchmarks.Hours;

/// <summary>Counts the bytes that the log appends.</summary>
internal sealed class CountingStorage(ILogStorage medium) : ILogStorage
{
    public long AppendedBytes { get; private set; }

    public int CapacityBytes => medium.CapacityBytes;

    public int SegmentBytes => medium.SegmentBytes;

    public int BlockBytes => medium.BlockBytes;

    public int List(int[] segments) => medium.List(segments);

    public int Length(int segment) => medium.Length(segment);

    public int Read(int segment, int offset, byte[] buffer, int count) => medium.Read(segment, offset, buffer, count);

    public bool Append(int segment, byte[] bytes, int count)
    {
        AppendedBytes += count;
        return medium.Append(segment, bytes, count);
    }

    public bool Delete(int segment) => medium.Delete(segment);
}
