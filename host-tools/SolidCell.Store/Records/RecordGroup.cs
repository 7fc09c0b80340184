using SolidCell.Core.Recording;

namespace SolidCell.Store.Records;

/// <summary>
/// Records of one kind out of one batch, column by column as they travel. All arrays have the same length; a column
/// is one field of <see cref="RecordSchema"/>, in the schema's order. Payloads are empty for kinds without one.
/// </summary>
public sealed record RecordGroup(RecordKind Kind, long[] Sequences, long[] Milliseconds, long[][] Columns, byte[][] Payloads)
{
    public int Count => Sequences.Length;

    /// <summary>A field of one record; 0 when the sender's firmware does not know the field yet.</summary>
    public long Field(int column, int row) => column < Columns.Length ? Columns[column][row] : 0;
}
