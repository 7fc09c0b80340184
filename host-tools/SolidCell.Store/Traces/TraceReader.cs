using Microsoft.Data.Sqlite;
using SolidCell.Store.Reading;

namespace SolidCell.Store.Traces;

/// <summary>
/// Reads a test for a plot: never more columns than asked for, in a time that does not depend on the length of the test. Each column
/// shows its lowest and highest sample, so a short of one sample never vanishes.
/// </summary>
public sealed class TraceReader : IDisposable
{
    /// <summary>So many samples are read one by one; where a window has more, the finest buckets stand for them.</summary>
    private const long MaximumSamples = 200_000;

    private readonly SqliteConnection _connection;

    public TraceReader(StoreDatabase database) => _connection = database.Connect();

    /// <summary>All of a test that is stored; null when it has no sample yet.</summary>
    public TraceExtent? Extent(StoredTest test) =>
        _connection.List(
            "SELECT MIN(first_milliseconds), MAX(last_milliseconds), SUM(samples) FROM sample_buckets WHERE test_id = $1 AND level = $2 HAVING COUNT(*) > 0",
            row => (TraceExtent?)new TraceExtent(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
            test.TestId, TraceLevels.Count - 1).FirstOrDefault();

    /// <summary>
    /// The samples between two test times, both included, in at most <paramref name="maxPoints"/> columns. The first and the last column
    /// may reach a little beyond the window.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The window ends before it begins, or fewer than two points are asked for.</exception>
    public Trace Read(StoredTest test, long fromMilliseconds, long toMilliseconds, int maxPoints)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPoints, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(toMilliseconds, fromMilliseconds);
        long column = ((toMilliseconds - fromMilliseconds) / (maxPoints - 1)) + 1;
        int level = TraceLevels.CoarsestWithin(column);
        if (level >= 0)
        {
            return FromBuckets(test, level, fromMilliseconds, toMilliseconds, column);
        }

        long samples = CountFinest(test, fromMilliseconds, toMilliseconds);
        return samples > MaximumSamples
            ? FromBuckets(test, 0, fromMilliseconds, toMilliseconds, TraceLevels.WidthMilliseconds(0))
            : FromSamples(test, fromMilliseconds, toMilliseconds, maxPoints, column);
    }

    /// <summary>Streams the samples between two test times, both included, without reading those before.</summary>
    public IEnumerable<StoredSample> Samples(StoredTest test, long fromMilliseconds, long toMilliseconds) =>
        new SampleWindow(_connection).Read(test, fromMilliseconds, toMilliseconds);

    public void Dispose() => _connection.Dispose();

    /// <summary>Columns are whole buckets, so that each bucket is in exactly one.</summary>
    private Trace FromBuckets(StoredTest test, int level, long from, long to, long column)
    {
        long width = TraceLevels.WidthMilliseconds(level);
        long wide = (column + width - 1) / width * width;
        var columns = new ColumnBuilder(wide);
        using SqliteCommand command = _connection.Command(
            $"SELECT {BucketTable.Columns} FROM sample_buckets WHERE test_id = $1 AND level = $2 AND bucket BETWEEN $3 AND $4 ORDER BY bucket",
            test.TestId, level, from / width, to / width);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            columns.Add(BucketTable.Read(row));
        }

        return Trace.Of(wide, columns.Columns);
    }

    private Trace FromSamples(StoredTest test, long from, long to, int maxPoints, long column)
    {
        List<StoredSample> samples = [.. new SampleWindow(_connection).Read(test, from, to)];
        long wide = samples.Count <= maxPoints ? 0 : column;
        var columns = new ColumnBuilder(wide);
        foreach (StoredSample sample in samples)
        {
            columns.Add(sample);
        }

        return Trace.Of(wide, columns.Columns);
    }

    private long CountFinest(StoredTest test, long from, long to)
    {
        long width = TraceLevels.WidthMilliseconds(0);
        return _connection.Scalar<long>(
            "SELECT SUM(samples) FROM sample_buckets WHERE test_id = $1 AND level = 0 AND bucket BETWEEN $2 AND $3",
            test.TestId, from / width, to / width);
    }
}
