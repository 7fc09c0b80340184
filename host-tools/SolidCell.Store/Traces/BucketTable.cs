using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Traces;

/// <summary>The columns of sample_buckets, written and read in one order.</summary>
internal static class BucketTable
{
    private static readonly string[] Channels = ["cell_microvolts", "cell_nanoamps", "stack_kilopascals", "frame_millidegrees"];

    private static readonly string[] Ranges = [.. Channels.SelectMany(channel => new[] { "minimum_" + channel, "maximum_" + channel })];

    /// <summary>What <see cref="Read"/> takes, from its first column on.</summary>
    public static string Columns { get; } =
        string.Join(", ", ["samples", "unmeasured", "first_milliseconds", "last_milliseconds", .. Ranges]);

    /// <summary>Adds a bucket to what is there already; NULL is no value, so it yields to one.</summary>
    public static string Upsert { get; } =
        $"""
        INSERT INTO sample_buckets (test_id, level, bucket, {Columns}) VALUES ({string.Join(", ", Enumerable.Range(1, 15).Select(i => "$" + i))})
        ON CONFLICT DO UPDATE SET
            samples = samples + excluded.samples, unmeasured = unmeasured + excluded.unmeasured,
            first_milliseconds = MIN(first_milliseconds, excluded.first_milliseconds),
            last_milliseconds = MAX(last_milliseconds, excluded.last_milliseconds),
            {string.Join(", ", Ranges.Select(Widened))}
        """;

    public static object[] Values(byte[] testId, int level, long bucket, SampleBucket content) =>
    [
        testId, level, bucket, content.Samples, content.Unmeasured, content.FirstMilliseconds, content.LastMilliseconds,
        content.Voltage.Minimum, content.Voltage.Maximum, content.Current.Minimum, content.Current.Maximum,
        content.Pressure.Minimum, content.Pressure.Maximum, content.Temperature.Minimum, content.Temperature.Maximum,
    ];

    public static SampleBucket Read(SqliteDataReader row)
    {
        var bucket = new SampleBucket();
        bucket.Count(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
        Take(row, 4, ref bucket.Voltage);
        Take(row, 6, ref bucket.Current);
        Take(row, 8, ref bucket.Pressure);
        Take(row, 10, ref bucket.Temperature);
        return bucket;
    }

    private static void Take(SqliteDataReader row, int column, ref ChannelRange range)
    {
        if (!row.IsDBNull(column))
        {
            range.Take(row.GetInt64(column), row.GetInt64(column + 1));
        }
    }

    private static string Widened(string column)
    {
        string function = column.StartsWith("minimum", StringComparison.Ordinal) ? "MIN" : "MAX";
        return $"{column} = {function}(COALESCE({column}, excluded.{column}), COALESCE(excluded.{column}, {column}))";
    }
}
