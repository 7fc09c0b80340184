namespace SolidCell.Core.Recording;

/// <summary>Makes sense of whatever a power cut left on the storage: the segments in order, the last boot, where a test stood.</summary>
internal sealed class LogRecovery
{
    private readonly ILogStorage _storage;
    private readonly SegmentIndex _index;
    private readonly CarriedRecords _carried;
    private readonly SegmentHeader _header = new SegmentHeader();
    private readonly FrameReader _reader = new FrameReader();
    private readonly LogRecord _record = new LogRecord();
    private readonly byte[] _buffer = new byte[2 * FrameWriter.MaximumFrameBytes];

    internal LogRecovery(ILogStorage storage, SegmentIndex index, CarriedRecords carried)
    {
        _storage = storage;
        _index = index;
        _carried = carried;
    }

    /// <summary>Highest segment number in use, 0 when there is none.</summary>
    internal static int HighestNumber(SegmentIndex index)
    {
        int highest = 0;
        for (int i = 0; i < index.Count; i++)
        {
            highest = index[i].Number > highest ? index[i].Number : highest;
        }

        return highest;
    }

    internal void Run()
    {
        FindSegments();
        for (int i = _index.Count - 1; i >= 0 && i >= _index.Count - 2; i--)
        {
            _carried.LastBootId = _index[i].FirstBootId > _carried.LastBootId ? _index[i].FirstBootId : _carried.LastBootId;
        }

        if (_index.Count > 0)
        {
            Walk(_index.Newest);
        }
    }

    private void FindSegments()
    {
        int[] numbers = new int[_storage.List(new int[0])];
        _storage.List(numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            Admit(numbers[i]);
        }
    }

    private void Admit(int number)
    {
        int length = _storage.Read(number, 0, _buffer, SegmentHeader.Bytes);
        if (!_header.TryRead(_buffer, length))
        {
            _storage.Delete(number);
            return;
        }

        _index.Insert(new SegmentEntry
        {
            Number = number,
            Generation = _header.Generation,
            FirstOrdinal = _header.FirstOrdinal,
            LastOrdinal = _header.LastOrdinal,
            FirstBootId = _header.BootId,
            FirstSequence = _header.FirstSequence,
            StoredBytes = _storage.Length(number),
        });
    }

    /// <summary>Reads a segment to its last genuine frame.</summary>
    private void Walk(SegmentEntry segment)
    {
        int offset = 0;
        int count = _storage.Read(segment.Number, 0, _buffer, _buffer.Length);
        _header.TryRead(_buffer, count);
        _reader.Restart(_header);
        int at = SegmentHeader.Bytes;
        while (true)
        {
            int next = _reader.Read(_buffer, at, count, _record);
            if (next < 0)
            {
                if (at == 0)
                {
                    return;
                }

                offset += at;
                count = _storage.Read(segment.Number, offset, _buffer, _buffer.Length);
                at = 0;
                continue;
            }

            at = next;
            _carried.Keep(_record);
        }
    }
}
