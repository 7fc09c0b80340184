using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Telemetry;

/// <summary>
/// Collects records of one boot and writes them as one message, column by column (docs/mqtt.md). Knows before it takes a record
/// whether the message will still fit its buffer.
/// </summary>
internal sealed class LogBatch
{
    internal const int Version = 2;

    /// <summary>Most bytes of the message around its groups.</summary>
    private const int EnvelopeBytes = 48;

    private const int Kinds = 32;

    private readonly KindColumns[] _kinds = new KindColumns[Kinds];
    private readonly CborWriter _cbor = new CborWriter();
    private readonly BatchRows _rows;
    private readonly GroupWriter _groups;
    private int _room;

    internal LogBatch(int maximumRecords, int payloadBytes)
    {
        _rows = new BatchRows(maximumRecords, payloadBytes);
        _groups = new GroupWriter(_cbor, _rows);
        for (int i = 0; i < Kinds; i++)
        {
            _kinds[i] = new KindColumns((RecordKind)i);
        }
    }

    internal int Count => _rows.Count;

    internal int BootId { get; private set; }

    internal long FirstSequence { get; private set; }

    internal long LastSequence { get; private set; }

    /// <summary>Begins an empty batch that may become so many bytes long.</summary>
    internal void Start(int bytes)
    {
        _rows.Clear();
        _room = bytes - EnvelopeBytes;
    }

    /// <summary>Takes a record; false when it does not belong into this batch any more.</summary>
    internal bool TryAdd(LogRecord record)
    {
        if (_rows.Count == 0)
        {
            Begin(record);
        }

        KindColumns kind = _kinds[(int)record.Kind % Kinds];
        int size = kind.SizeOf(record);
        bool fits = record.BootId == BootId && size <= _room && _rows.HasRoom(record);
        if (fits)
        {
            _room -= size;
            LastSequence = record.Sequence;
            _rows.Add(record, kind);
        }

        return fits;
    }

    /// <summary>
    /// Writes the message and returns its length; 0 when it did not fit after all. The place named last is that of the record before it
    /// on this connection, with boot id 0 when there was none.
    /// </summary>
    internal int Write(byte[] buffer, int afterBootId, long afterSequence)
    {
        _cbor.Restart(buffer);
        _cbor.WriteArray(6);
        _cbor.WriteInteger(Version);
        _cbor.WriteInteger(BootId);
        _cbor.WriteInteger(FirstSequence);
        _cbor.WriteInteger(_rows.Count);
        WriteGroups();
        WriteAfter(afterBootId, afterSequence);
        return _cbor.Overflowed ? 0 : _cbor.Length;
    }

    private void Begin(LogRecord record)
    {
        BootId = record.BootId;
        FirstSequence = record.Sequence;
        for (int i = 0; i < Kinds; i++)
        {
            _kinds[i].Clear(FirstSequence);
        }
    }

    private void WriteGroups()
    {
        int groups = 0;
        for (int i = 0; i < Kinds; i++)
        {
            groups += _kinds[i].Count > 0 ? 1 : 0;
        }

        _cbor.WriteArray(groups);
        for (int i = 0; i < Kinds; i++)
        {
            if (_kinds[i].Count > 0)
            {
                _groups.Write(_kinds[i], FirstSequence);
            }
        }
    }

    private void WriteAfter(int bootId, long sequence)
    {
        _cbor.WriteArray(bootId == 0 ? 0 : 2);
        if (bootId != 0)
        {
            _cbor.WriteInteger(bootId);
            _cbor.WriteInteger(sequence);
        }
    }
}
