using System.Buffers.Binary;

namespace SolidCell.Store.Reading;

/// <summary>The records of one waveform, of which the first begins at point 0.</summary>
internal sealed class WaveformWindow(StoredRecord first)
{
    public const int BytesPerPoint = 8;

    private readonly List<StoredRecord> _parts = [first];

    private StoredRecord First => _parts[0];

    public (long BootId, long EventNumber) Event => (First.Position.BootId, First["EventNumber"]);

    public long BootId => First.Position.BootId;

    // The record is written at the moment of its last point.
    private long FirstMilliseconds => First.Milliseconds - ((Count - 1) * First["PointMilliseconds"]);

    private int Count => _parts.Sum(part => part.Payload.Length) / BytesPerPoint;

    public void Add(StoredRecord part) => _parts.Add(part);

    public bool Covers(StoredShort found) =>
        BootId == found.Position.BootId && FirstMilliseconds <= found.OnsetMilliseconds && found.OnsetMilliseconds <= First.Milliseconds;

    public ShortWaveform Join()
    {
        byte[] points = [.. _parts.SelectMany(part => part.Payload)];
        long begin = FirstMilliseconds;
        int count = Count;
        return new ShortWaveform(
            [.. Enumerable.Range(0, count).Select(i => begin + (i * First["PointMilliseconds"]))],
            [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(points.AsSpan(i * BytesPerPoint)))],
            [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(points.AsSpan((i * BytesPerPoint) + 4)))]);
    }
}
