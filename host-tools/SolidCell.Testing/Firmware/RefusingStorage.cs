using SolidCell.Core.Recording;

namespace SolidCell.Testing.Firmware;

/// <summary>A storage that can be told to refuse every write.</summary>
public sealed class RefusingStorage : ILogStorage
{
    private readonly MemoryLogStorage _medium = new();

    /// <summary>Whether writes and deletes fail.</summary>
    public bool Refuses { get; set; }

    public int CapacityBytes => _medium.CapacityBytes;

    public int SegmentBytes => _medium.SegmentBytes;

    public int BlockBytes => _medium.BlockBytes;

    public int List(int[] segments) => _medium.List(segments);

    public int Length(int segment) => _medium.Length(segment);

    public int Read(int segment, int offset, byte[] buffer, int count) => _medium.Read(segment, offset, buffer, count);

    public bool Append(int segment, byte[] bytes, int count) => !Refuses && _medium.Append(segment, bytes, count);

    public bool Delete(int segment) => !Refuses && _medium.Delete(segment);
}
