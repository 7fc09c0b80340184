using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Reading;

/// <summary>The columns of a sample, in the order in which <see cref="Read"/> takes them.</summary>
internal static class SampleColumns
{
    /// <summary>Of the table samples under the name r.</summary>
    public const string OfR =
        "r.boot_id, r.sequence, r.test_milliseconds, r.cell_microvolts, r.cell_nanoamps, r.stack_kilopascals, r.frame_millidegrees, r.qualities, r.step_charge_nanoamp_hours";

    public static StoredSample Read(SqliteDataReader row) => new(
        row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8))
    {
        Position = new LogPosition(row.GetInt64(0), row.GetInt64(1)),
    };
}
