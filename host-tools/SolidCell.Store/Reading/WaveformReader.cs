using SolidCell.Core.Recording;

namespace SolidCell.Store.Reading;

/// <summary>Puts the waveforms of shorts together from the records they came in.</summary>
public sealed class WaveformReader(StoreDatabase database)
{
    /// <summary>
    /// The waveform of this short: the first that was kept under its number, else one of another short that has its onset in it, since of
    /// many shorts within 3 s the fixture keeps only so many. Null when there is neither. Numbers of events begin anew with each boot.
    /// </summary>
    public ShortWaveform? Read(StoredTest test, StoredShort found) => Read(test, [found])[0];

    /// <summary>The same for each of some shorts, in one pass over the records.</summary>
    public IReadOnlyList<ShortWaveform?> Read(StoredTest test, IEnumerable<StoredShort> shorts)
    {
        using var records = new RecordReader(database);
        List<WaveformWindow> windows = Windows(records.Of(test, RecordKind.Waveform));
        ILookup<(long, long), WaveformWindow> own = windows.ToLookup(window => window.Event);
        return [.. shorts.Select(found => own[(found.Position.BootId, found.EventNumber)].FirstOrDefault()
            ?? windows.Find(window => window.Covers(found))).Select(window => window?.Join())];
    }

    private static List<WaveformWindow> Windows(IEnumerable<StoredRecord> parts)
    {
        var windows = new List<WaveformWindow>();
        foreach (StoredRecord part in parts.Where(part => part.Payload.Length >= WaveformWindow.BytesPerPoint))
        {
            if (part["FirstPoint"] == 0 || windows.Count == 0 || windows[^1].BootId != part.Position.BootId)
            {
                windows.Add(new WaveformWindow(part));
            }
            else
            {
                windows[^1].Add(part);
            }
        }

        return windows;
    }
}
