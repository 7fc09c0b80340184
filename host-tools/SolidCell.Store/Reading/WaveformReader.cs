using System.Buffers.Binary;
using SolidCell.Core.Recording;

namespace SolidCell.Store.Reading;

/// <summary>Puts the waveform of a short together from the records it came in.</summary>
public sealed class WaveformReader(StoreDatabase database)
{
    private const int BytesPerPoint = 8;

    /// <summary>
    /// The waveform of this short: the first that was kept under its number, else one of another short that has its onset in it, since the fixture
    /// keeps one window at a time. Null when there is neither. Numbers of events begin anew with each boot.
    /// </summary>
    public ShortWaveform? Read(StoredTest test, StoredShort found)
    {
        using var records = new RecordReader(database);
        IReadOnlyList<StoredRecord[]> windows = Windows(records.Of(test, RecordKind.Waveform).Where(part => part.Position.BootId == found.Position.BootId));
        if (windows.FirstOrDefault(window => window[0]["EventNumber"] == found.EventNumber) is { } own)
            return Join(own);
        return windows.Select(Join).FirstOrDefault(window => window.Milliseconds[0] <= found.OnsetMilliseconds && found.OnsetMilliseconds <= window.Milliseconds[^1]);
    }

    /// <summary>A window comes in several records, of which the first begins at point 0.</summary>
    private static List<StoredRecord[]> Windows(IEnumerable<StoredRecord> parts)
    {
        var windows = new List<List<StoredRecord>>();
        foreach (StoredRecord part in parts.Where(part => part.Payload.Length >= BytesPerPoint))
        {
            if (part["FirstPoint"] == 0 || windows.Count == 0)
                windows.Add([]);
            windows[^1].Add(part);
        }

        return [.. windows.Select(window => window.ToArray())];
    }

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
