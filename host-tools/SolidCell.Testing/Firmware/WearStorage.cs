using SolidCell.Core.Recording;

namespace SolidCell.Testing.Firmware;

/// <summary>
/// Counts the erases that a flash file system with copy-on-write blocks and a metadata journal (littlefs) makes: an append writes the last,
/// partly filled block again elsewhere, and each change adds about 64 bytes to a journal block.
/// </summary>
public sealed class WearStorage(int capacityBytes, int segmentBytes) : ILogStorage
{
    private const double JournalErasesPerChange = 64.0 / 4096;

    private readonly MemoryLogStorage _medium = new(capacityBytes, segmentBytes);

    /// <summary>Erases of flash blocks so far; the journal's are counted in parts.</summary>
    public double Erases { get; private set; }

    public int CapacityBytes => _medium.CapacityBytes;

    public int SegmentBytes => _medium.SegmentBytes;

    public int BlockBytes => _medium.BlockBytes;

    public int List(int[] segments) => _medium.List(segments);

    public int Length(int segment) => _medium.Length(segment);

    public int Read(int segment, int offset, byte[] buffer, int count) => _medium.Read(segment, offset, buffer, count);

    public bool Append(int segment, byte[] bytes, int count)
    {
        int length = Math.Max(0, _medium.Length(segment));
        int blocks = ((length + count + BlockBytes - 1) / BlockBytes) - (length / BlockBytes);
        Erases += blocks + JournalErasesPerChange;
        return _medium.Append(segment, bytes, count);
    }

    public bool Delete(int segment)
    {
        Erases += JournalErasesPerChange;
        return _medium.Delete(segment);
    }
}
