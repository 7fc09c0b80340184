using System.Buffers.Binary;
using SolidCell.Core.Recording;

namespace SolidCell.Store.Reading;

/// <summary>Puts the waveform of a short together from the records it came in.</summary>
public sealed class WaveformReader(StoreDatabase database)
{
    private const int BytesPerPoint = 8;

    /// <summary>The waveform of an event, or null when none was kept. Numbers of events begin anew when the fixture is switched on
    /// again in the middle of a test, so the boot belongs to the question.</summary>
    public ShortWaveform? Read(StoredTest test, long bootId, long eventNumber)
    {
        using var records = new RecordReader(database);
        StoredRecord[] parts =
        [
            .. records.Of(test, RecordKind.Waveform)
                .Where(part => part.Position.BootId == bootId && part["EventNumber"] == eventNumber)
                .OrderBy(part => part["FirstPoint"]),
        ];
        return parts.Length == 0 ? null : Join(parts);
    }

    /// <summary>The waveform of this short, or null when none was kept.</summary>
    public ShortWaveform? Read(StoredTest test, StoredShort found) => Read(test, found.Position.BootId, found.EventNumber);

    private static ShortWaveform Join(StoredRecord[] parts)
    {
        byte[] points = [.. parts.SelectMany(part => part.Payload)];
        int count = points.Length / BytesPerPoint;
        // The record is written at the moment of its last point.
        long first = parts[0].Milliseconds - ((count - 1) * parts[0]["PointMilliseconds"]);
        return new ShortWaveform(
            [.. Enumerable.Range(0, count).Select(i => first + (i * parts[0]["PointMilliseconds"]))],
            [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(points.AsSpan(i * BytesPerPoint)))],
            [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(points.AsSpan((i * BytesPerPoint) + 4)))]);
    }
}
