using SolidCell.Core.Recording;

namespace SolidCell.Store.Reading;

/// <summary>Any record of the log; the fields are those of <see cref="RecordSchema"/>, in its order.</summary>
public sealed record StoredRecord(RecordKind Kind, LogPosition Position, long Milliseconds, long[] Fields, byte[] Payload)
{
    /// <summary>The value of a field by its name in the schema, such as "GapMilliseconds".</summary>
    /// <exception cref="ArgumentException">The kind has no such field.</exception>
    public long this[string name] => Array.IndexOf(RecordSchema.Fields(Kind), name) is var index and >= 0
        ? Fields[index]
        : throw new ArgumentException($"A {Kind} record has no field {name}.", nameof(name));
}
