using SolidCell.Store.Reading;

namespace SolidCell.Store.Records;

/// <summary>One log batch of a fixture: records of one boot with ascending sequence numbers, grouped by kind.</summary>
public sealed record RecordBatch(long BootId, long FirstSequence, long LastSequence, int Count, IReadOnlyList<RecordGroup> Groups)
{
    /// <summary>The record that the fixture sent before this batch, or null when it began (again) with it.</summary>
    public LogPosition? After { get; init; }

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
