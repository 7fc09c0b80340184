using SolidCell.Core.Recording;

namespace SolidCell.Store.Records;

/// <summary>What a field of a record may hold, both ends included, and why no more.</summary>
public readonly record struct FieldRange(RecordKind Kind, string Field, long Minimum, long Maximum, string Unit, string Reason)
{
    public bool Holds(long value) => value >= Minimum && value <= Maximum;
}
