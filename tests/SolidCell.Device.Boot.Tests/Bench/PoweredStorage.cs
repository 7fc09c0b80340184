using SolidCell.Core.Recording;

namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>A flash whose power can be cut: what is written after that is not there, and of a write under way only a part.</summary>
internal sealed class PoweredStorage(ILogStorage medium) : ILogStorage
{
    /// <summary>Asked before each write and delete: true where the medium refuses it.</summary>
    public Func<bool> Refuses { get; set; } = () => false;

    /// <summary>Called in the middle of each write, which lasts until it returns.</summary>
    public Action Writing { get; set; } = () => { };

    /// <summary>How many of so many bytes are on the medium when the power goes during a write.</summary>
    public Func<int, int> Torn { get; set; } = count => count / 2;

    public bool IsOn { get; private set; } = true;

    public int CapacityBytes => medium.CapacityBytes;

    public int SegmentBytes => medium.SegmentBytes;

    public int BlockBytes => medium.BlockBytes;

    public void Cut() => IsOn = false;

    public int List(int[] segments) => medium.List(segments);

    public int Length(int segment) => medium.Length(segment);

    public int Read(int segment, int offset, byte[] buffer, int count) => medium.Read(segment, offset, buffer, count);

    public bool Append(int segment, byte[] bytes, int count)
    {
        if (!IsOn)
        {
            return true;
        }

        if (Refuses())
        {
            return false;
        }

        Writing();
        return medium.Append(segment, bytes, IsOn ? count : Torn(count));
    }

    public bool Delete(int segment) => !IsOn || (!Refuses() && medium.Delete(segment));
}
