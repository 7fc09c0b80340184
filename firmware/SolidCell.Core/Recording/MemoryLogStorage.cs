using System;

namespace SolidCell.Core.Recording;

/// <summary>Log storage in memory: for virtual fixtures, tests and a fixture whose flash has failed.</summary>
public sealed class MemoryLogStorage : ILogStorage
{
    private readonly object _gate = new object();
    private int[] _numbers = new int[16];
    private int[] _lengths = new int[16];
    private byte[][] _contents = new byte[16][];
    private int _count;

    /// <summary>Reserves nothing yet; segments take memory as they grow.</summary>
    public MemoryLogStorage(int capacityBytes = 64 * 1024 * 1024, int segmentBytes = 64 * 1024, int blockBytes = 4096)
    {
        CapacityBytes = capacityBytes;
        SegmentBytes = segmentBytes;
        BlockBytes = blockBytes;
    }

    /// <inheritdoc/>
    public int CapacityBytes { get; }

    /// <inheritdoc/>
    public int SegmentBytes { get; }

    /// <inheritdoc/>
    public int BlockBytes { get; }

    /// <inheritdoc/>
    public int List(int[] segments)
    {
        lock (_gate)
        {
            for (int i = 0; i < _count && i < segments.Length; i++)
            {
                segments[i] = _numbers[i];
            }

            return _count;
        }
    }

    /// <inheritdoc/>
    public int Length(int segment)
    {
        lock (_gate)
        {
            int at = Find(segment);
            return at < 0 ? -1 : _lengths[at];
        }
    }

    /// <inheritdoc/>
    public int Read(int segment, int offset, byte[] buffer, int count)
    {
        lock (_gate)
        {
            int at = Find(segment);
            int left = at < 0 ? 0 : _lengths[at] - offset;
            int size = left < count ? left : count;
            if (offset < 0 || size <= 0)
            {
                return 0;
            }

            Array.Copy(_contents[at], offset, buffer, 0, size);
            return size;
        }
    }

    /// <inheritdoc/>
    public bool Append(int segment, byte[] bytes, int count)
    {
        lock (_gate)
        {
            int at = Find(segment);
            at = at < 0 ? Add(segment) : at;
            int length = _lengths[at] + count;
            if (length > _contents[at].Length)
            {
                _contents[at] = Longer(_contents[at], _lengths[at], length);
            }

            Array.Copy(bytes, 0, _contents[at], _lengths[at], count);
            _lengths[at] = length;
            return true;
        }
    }

    /// <inheritdoc/>
    public bool Delete(int segment)
    {
        lock (_gate)
        {
            int at = Find(segment);
            if (at >= 0)
            {
                _count--;
                _numbers[at] = _numbers[_count];
                _lengths[at] = _lengths[_count];
                _contents[at] = _contents[_count];
            }

            return true;
        }
    }

    private int Find(int segment)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            if (_numbers[i] == segment)
            {
                return i;
            }
        }

        return -1;
    }

    private int Add(int segment)
    {
        if (_count == _numbers.Length)
        {
            MakeRoom();
        }

        _numbers[_count] = segment;
        _lengths[_count] = 0;
        _contents[_count] = new byte[1024];
        return _count++;
    }

    private void MakeRoom()
    {
        int[] numbers = new int[_count * 2];
        int[] lengths = new int[_count * 2];
        byte[][] contents = new byte[_count * 2][];
        Array.Copy(_numbers, numbers, _count);
        Array.Copy(_lengths, lengths, _count);
        Array.Copy(_contents, contents, _count);
        _numbers = numbers;
        _lengths = lengths;
        _contents = contents;
    }

    private static byte[] Longer(byte[] old, int used, int needed)
    {
        int size = old.Length * 2;
        byte[] longer = new byte[size > needed ? size : needed];
        Array.Copy(old, longer, used);
        return longer;
    }
}
