namespace SolidCell.Core.Recording;

/// <summary>
/// Where the log lives: numbered files that can be read, appended to and deleted, and nothing else, because that is what
/// the device's file system does safely (it cannot rename over an existing file, nor force a write through). An append
/// is taken to be on the medium when it returns; a power cut during it may leave any part of it behind.
/// Nothing here throws for a worn or full medium: the result says so.
/// </summary>
public interface ILogStorage
{
    /// <summary>Bytes the log may occupy.</summary>
    int CapacityBytes { get; }

    /// <summary>Bytes after which the log goes on in a new segment.</summary>
    int SegmentBytes { get; }

    /// <summary>Unit in which the medium hands out room (one erase block on flash).</summary>
    int BlockBytes { get; }

    /// <summary>
    /// Writes the numbers of the existing segments, in any order, and returns how many there are (which may be more than fit).
    /// </summary>
    int List(int[] segments);

    /// <summary>Length in bytes, or -1 when there is no such segment.</summary>
    int Length(int segment);

    /// <summary>Reads up to <paramref name="count"/> bytes; returns how many, 0 at the end or when there is no such segment.</summary>
    int Read(int segment, int offset, byte[] buffer, int count);

    /// <summary>Appends, making the segment when it does not exist; false when the medium refused (part of it may be there).</summary>
    bool Append(int segment, byte[] bytes, int count);

    /// <summary>Deletes a segment; false when the medium refused, true also when there was none.</summary>
    bool Delete(int segment);
}
