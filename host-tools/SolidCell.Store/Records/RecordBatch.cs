using SolidCell.Store.Reading;

namespace SolidCell.Store.Records;

/// <summary>One log batch of a fixture: records of one boot with ascending sequence numbers, grouped by kind.</summary>
public sealed record RecordBatch(long BootId, long FirstSequence, long LastSequence, int Count, IReadOnlyList<RecordGroup> Groups)
{
    /// <summary>The record that the fixture sent before this batch, or null when it began (again) with it.</summary>
    public LogPosition? After { get; init; }

    /// <summary>Records of the batch that are out of range: they count as its own and are in none of its groups.</summary>
    public IReadOnlyList<QuarantinedRecord> Quarantined { get; init; } = [];

    /// <summary>Every sequence of the batch, in order.</summary>
    internal long[] Sequences() =>
        [.. Groups.SelectMany(group => group.Sequences).Concat(Quarantined.Select(record => record.Sequence)).Order()];

    /// <summary>A batch whose records that are out of range are set aside.</summary>
    public static RecordBatch Screened(long bootId, long firstSequence, long lastSequence, int count, IReadOnlyList<RecordGroup> groups)
    {
        var aside = new List<QuarantinedRecord>();
        RecordGroup[] good = [.. groups.Select(group => group.Screened(aside)).Where(group => group.Count > 0)];
        return new RecordBatch(bootId, firstSequence, lastSequence, count, good) { Quarantined = aside };
    }

    /// <summary>A batch of only these rows of each group; null when there is none.</summary>
    internal RecordBatch? Only(IReadOnlyList<int>[] rows)
    {
        int count = rows.Sum(group => group.Count);
        if (count == Count)
        {
            return this;
        }

        RecordGroup[] groups = [.. Groups.Select((group, i) => group.Only(rows[i])).Where(group => group.Count > 0)];
        return groups.Length == 0
            ? null
            : new RecordBatch(BootId, groups.Min(group => group.Sequences[0]), groups.Max(group => group.Sequences[^1]), count, groups);
    }
}
