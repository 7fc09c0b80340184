using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SolidCell.Core.Recording;

namespace SolidCell.Simulation.Tests.Golden;

/// <summary>
/// All records of a run as a short text: the first in full, a hash of everything up to each thousandth, how many of each kind, the last in
/// full.
/// </summary>
internal sealed class TraceDigest
{
    private const int FirstRecords = 25;
    private const int LastRecords = 8;
    private const int RecordsPerHash = 1000;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<RecordKind, int> _counts = [];
    private readonly Queue<string> _last = new();
    private readonly byte[] _number = new byte[8];
    private int _records;

    public void Add(LogRecord record)
    {
        Hash(record);
        _counts[record.Kind] = _counts.GetValueOrDefault(record.Kind) + 1;
        if (_records++ < FirstRecords)
        {
            _text.AppendLine(Line(record));
        }

        _last.Enqueue(Line(record));
        if (_last.Count > LastRecords)
        {
            _last.Dequeue();
        }

        if (_records % RecordsPerHash == 0)
        {
            _text.AppendLine(CultureInfo.InvariantCulture, $"... {_records} records: {Hexadecimal(_hash.GetCurrentHash())[..16]}");
        }
    }

    public override string ToString()
    {
        StringBuilder text = new(_text.ToString());
        text.AppendLine("...");
        foreach (string line in _last)
        {
            text.AppendLine(line);
        }

        foreach ((RecordKind kind, int count) in _counts)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{kind}: {count}");
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"{_records} records, SHA-256 {Hexadecimal(_hash.GetCurrentHash())}")
            .ToString();
    }

    /// <summary>A record as a line: sequence, time, kind, and its fields by name.</summary>
    private static string Line(LogRecord record)
    {
        string[] names = RecordSchema.Fields(record.Kind);
        IEnumerable<string> fields = Enumerable.Range(0, record.FieldCount)
            .Select(at => $"{names[at]}={record.Fields[at].ToString(CultureInfo.InvariantCulture)}");
        string payload = record.PayloadLength == 0 ? "" : $" + {record.PayloadLength} bytes";
        return string.Create(
            CultureInfo.InvariantCulture, $"{record.Sequence} {record.Milliseconds} ms {record.Kind} {string.Join(' ', fields)}{payload}");
    }

    private void Hash(LogRecord record)
    {
        Append((long)record.Kind);
        Append(record.BootId);
        Append(record.Sequence);
        Append(record.Milliseconds);
        for (int at = 0; at < record.FieldCount; at++)
        {
            Append(record.Fields[at]);
        }

        _hash.AppendData(record.Payload, 0, record.PayloadLength);
    }

    private void Append(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_number, number);
        _hash.AppendData(_number);
    }

    private static string Hexadecimal(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
