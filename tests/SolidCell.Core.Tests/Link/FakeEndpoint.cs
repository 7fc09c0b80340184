using SolidCell.Core.Link;
using SolidCell.Core.Telemetry;
using CborReader = System.Formats.Cbor.CborReader;
using CborWriter = System.Formats.Cbor.CborWriter;

namespace SolidCell.Core.Tests.Link;

/// <summary>A fixture whose log is a number of records of boot 1, ten to a batch.</summary>
internal sealed class FakeEndpoint : ILinkEndpoint
{
    public const int PerBatch = 10;

    private long _handed;
    private long _durable;

    public Topics Topics { get; } = new("f1");

    /// <summary>Records that the log holds.</summary>
    public long Made { get; set; }

    public int Rewinds { get; private set; }

    /// <summary>Commands and parts of programs, in the order in which they came.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>What writing a status throws, for nothing.</summary>
    public Exception? Bug { get; set; }

    public static byte[] Cbor(params long[] numbers)
    {
        var writer = new CborWriter();
        writer.WriteStartArray(numbers.Length);
        Array.ForEach(numbers, writer.WriteInt64);
        writer.WriteEndArray();
        return writer.Encode();
    }

    public static long FirstOf(byte[] batch) => Number(batch, 2);

    public int NextBatch(byte[] buffer)
    {
        if (_handed == Made)
        {
            return 0;
        }

        byte[] batch = Cbor(2, 1, _handed, Math.Min(PerBatch, Made - _handed));
        _handed = Math.Min(_handed + PerBatch, Made);
        batch.CopyTo(buffer, 0);
        return batch.Length;
    }

    public void Rewind()
    {
        Rewinds++;
        _handed = _durable;
    }

    public bool OnAck(byte[] payload, int length)
    {
        long sequence = Number(payload, 1);
        bool isGood = sequence < Made;
        _durable = isGood ? Math.Max(_durable, sequence + 1) : _durable;
        return isGood;
    }

    public int OnCommand(byte[] payload, int length, byte[] reply) => Answer("command", payload, reply);

    public int OnProtocolChunk(byte[] payload, int length, byte[] reply) => Answer("protocol", payload, reply);

    public int WriteStatus(byte[] buffer) => Bug is null ? 1 : throw Bug;

    public int WriteLive(byte[] buffer) => 1;

    private static long Number(byte[] array, int at)
    {
        var reader = new CborReader(array);
        reader.ReadStartArray();
        for (int i = 0; i < at; i++)
        {
            reader.ReadInt64();
        }

        return reader.ReadInt64();
    }

    /// <summary>A payload of 0 is not answered.</summary>
    private int Answer(string word, byte[] payload, byte[] reply)
    {
        Heard.Add($"{word} {payload[0]}");
        reply[0] = payload[0];
        return payload[0] == 0 ? 0 : 1;
    }
}
