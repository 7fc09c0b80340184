using SolidCell.Mqtt;

namespace SolidCell.Ingest.Live;

/// <summary>
/// The newest word of each fixture, of so many at most. For one more, the least real goes, and of those the one that was heard of longest
/// ago: first a name of which the broker only says that it is lost, then one that only ever had a retained status, then one that speaks,
/// last one whose records are stored. A name that is less real than all that are there is not taken.
/// </summary>
public sealed class FixtureRoster(int limit, LimitNotices? notices = null)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Dictionary<string, long> _withRecords = [];
    private long _turn;
    private long _dropped;

    /// <summary>Names that were not taken, or had to go.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Every fixture that is known, in no order.</summary>
    public IReadOnlyCollection<FixtureReading> Readings
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Values.Select(entry => entry.Reading)];
            }
        }
    }

    public FixtureReading? Find(string fixture)
    {
        lock (_lock)
        {
            return _entries.GetValueOrDefault(fixture)?.Reading;
        }
    }

    /// <summary>This one sends records, now or in earlier days: no name that only says so pushes it out.</summary>
    public void HasRecords(string fixture)
    {
        lock (_lock)
        {
            _withRecords[fixture] = _turn++;
            if (_withRecords.Count > limit)
            {
                _withRecords.Remove(_withRecords.MinBy(name => name.Value).Key);
            }
        }
    }

    /// <summary>Takes what a fixture said; false when there is no room for it.</summary>
    public bool Take(FixtureReading reading)
    {
        lock (_lock)
        {
            var entry = new Entry(reading, _turn++);
            if (!_entries.ContainsKey(reading.Fixture) && _entries.Count >= limit && !MakeRoomFor(entry))
            {
                return false;
            }

            _entries[reading.Fixture] = entry;
            return true;
        }
    }

    private bool MakeRoomFor(Entry entry)
    {
        Interlocked.Increment(ref _dropped);
        notices?.Reached(
            "fixtures",
                $"More than {limit} fixtures are named on the broker; names that never spoke, and then those not heard of for longest, are left out.");
        Entry least = _entries.Values.MinBy(one => (Reality(one), one.Turn))!;
        return Reality(least) <= Reality(entry) && _entries.Remove(least.Reading.Fixture);
    }

    private int Reality(Entry entry) =>
        _withRecords.ContainsKey(entry.Reading.Fixture) ? 3 : entry.Reading.LastHeard is not null ? 2 : entry.Reading.IsLost ? 0 : 1;

    private sealed record Entry(FixtureReading Reading, long Turn);
}
