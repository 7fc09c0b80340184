using Microsoft.Data.Sqlite;
using SolidCell.Core.Measurement;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;
using SolidCell.Store.Schema;
using SolidCell.Store.Traces;

namespace SolidCell.Store.Tests.Review;

/// <summary>
/// A database in which an older program stored what no reader could carry: after the first start of this one everything reads.
/// </summary>
public sealed class OlderRecordsTests : IDisposable
{
    private readonly TemporaryStore _store = TemporaryStore.WithoutDatabase();

    public OlderRecordsTests()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_store.Directory, StoreDatabase.FileName)};Pooling=False");
        connection.Open();
        Migrations.Apply(connection, 3);
        RecordColumns.AddMissing(connection);
        connection.Execute(
            """
            INSERT INTO fixtures VALUES (1, 'f', 0, 5000, 6000, NULL, NULL);
            INSERT INTO positions VALUES (1, 1, 9, 7, 0);
            INSERT INTO cells (cell_id, name, kind, area_square_micrometres, capacity_nanoamp_hours) VALUES (1, 'unnamed', 1099511627776, 78540000, -5);
            INSERT INTO tests (test_id, fixture_id, cell_id, state, started_unix_milliseconds, area_square_micrometres, capacity_nanoamp_hours, end_reason)
                VALUES (zeroblob(16), 1, 1, 'running', 4611686018427387904, -9223372036854775808, 0, 9223372036854775807);
            INSERT INTO test_spans VALUES (1, 1, 0, NULL, zeroblob(16));
            INSERT INTO test_starts (fixture_id, boot_id, sequence, test_milliseconds, cell_kind, area_square_micrometres, capacity_nanoamp_hours, unix_milliseconds)
                VALUES (1, 1, 0, 0, 1099511627776, 78540000, 0, 4611686018427387904);
            INSERT INTO samples SELECT 1, 1, value, value * 1000, 1000, 0, 0, 0, 0, 0, NULL FROM json_each('[1,2,3,7,8]');
            INSERT INTO samples VALUES (1, 1, 9, 9000, -9223372036854775808, 0, 0, 0, 0, 0, NULL);
            INSERT INTO sample_buckets VALUES (zeroblob(16), 0, 0, 6, 0, 1000, 9000, -9223372036854775808, 1000, 0, 0, 0, 0, 0, 0);
            """);
    }

    public void Dispose() => _store.Dispose();

    [Fact]
    public void What_is_out_of_range_is_set_aside_and_every_reader_reads_the_rest()
    {
        using var tests = new TestReader(_store.Database);
        StoredTest test = Assert.Single(tests.List());
        Assert.Equal((5000, CellKind.Symmetric, 0, null),
            (test.Started.ToUnixTimeMilliseconds(), test.CellKind, test.CapacityNanoampHours, test.EndReason));
        Assert.Equal([1000L, 1000, 1000, 1000, 1000], tests.Samples(test).Select(sample => sample.CellMicrovolts));
        Assert.Equal(2, Assert.Single(tests.Fixtures()).Quarantined);
        Assert.NotNull(new CellRegistry(_store.Database, TimeProvider.System).Find(1));
        using var traces = new TraceReader(_store.Database);
        Assert.Equal(1000, traces.Read(test, 0, 100_000_000, 2).CellMicrovolts.Minimum.Min());
    }

    [Fact]
    public void What_is_missing_is_found_and_the_places_set_aside_are_not()
    {
        using var logs = new LogTroubleReader(_store.Database);
        Assert.Equal([new LogGap("f", 1, 4, 6)], logs.Gaps());
    }

    [Fact]
    public void The_first_start_says_what_it_does_and_how_much_of_it_is_done()
    {
        var seen = new List<string>();
        StoreDatabase.Open(_store.Directory, new Reporter(step => seen.Add($"{step.What} {step.Done}/{step.Total}")));
        const int tables = 15;
        IEnumerable<string> checks = Enumerable.Range(1, tables).Select(i => $"Checking records {i}/{tables}");
        Assert.Equal([.. checks, "Looking for missing records 1/1", "Indexing samples 5/5"], seen);
    }

    [Fact]
    public void A_second_start_finds_nothing_to_do()
    {
        _ = _store.Database;
        StoreDatabase.Open(_store.Directory);
        Assert.Equal(2, _store.Scalar<long>("SELECT quarantined FROM positions"));
        Assert.Equal(0,
            _store.Scalar<long>(
                "SELECT (SELECT COUNT(*) FROM review_backlog) + (SELECT COUNT(*) FROM gap_backlog) + (SELECT COUNT(*) FROM bucket_backlog)"));
    }

    [Fact]
    public void A_time_that_is_none_reads_as_the_nearest_that_is()
    {
        using SqliteConnection connection = _store.Database.Connect();
        connection.Execute("UPDATE fixtures SET last_seen_unix_milliseconds = 9223372036854775807");
        connection.Execute("UPDATE tests SET started_unix_milliseconds = -9223372036854775808");
        using var tests = new TestReader(_store.Database);
        Assert.Equal(9999, Assert.Single(tests.Fixtures()).LastSeen!.Value.Year);
        Assert.Equal(1, Assert.Single(tests.List()).Started.Year);
    }

    private sealed class Reporter(Action<MigrationProgress> report) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) => report(value);
    }
}
