using SolidCell.Core.Recording;
using SolidCell.Store.Reading;

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

    /// <summary>One record of a group of samples.</summary>
    public StoredSample SampleAt(int row) =>
        new(
            Milliseconds[row],
            Field(RecordFields.Sample.CellMicrovolts, row),
            Field(RecordFields.Sample.CellNanoamps, row),
            Field(RecordFields.Sample.StackKilopascals, row),
            Field(RecordFields.Sample.FrameMillidegrees, row),
            Field(RecordFields.Sample.Qualities, row),
            Field(RecordFields.Sample.StepChargeNanoampHours, row));

    /// <summary>The group without the records that are out of range, which are added to those set aside.</summary>
    internal RecordGroup Screened(List<QuarantinedRecord> aside)
    {
        int before = aside.Count;
        var good = new List<int>(Count);
        for (int row = 0; row < Count; row++)
        {
            if (RecordRanges.Problem(this, row) is { } problem)
            {
                aside.Add(QuarantinedRecord.Of(this, row, problem));
            }
            else
            {
                good.Add(row);
            }
        }

        return aside.Count == before ? this : Only(good);
    }

    /// <summary>A group of only these rows.</summary>
    public RecordGroup Only(IReadOnlyList<int> rows) => rows.Count == Count ? this : new(
        Kind,
        [.. rows.Select(row => Sequences[row])],
        [.. rows.Select(row => Milliseconds[row])],
        [.. Columns.Select(column => rows.Select(row => column[row]).ToArray())],
        Payloads.Length == 0 ? [] : [.. rows.Select(row => Payloads[row])]);
}
