using Microsoft.Data.Sqlite;
using SolidCell.Core.Detection;
using SolidCell.Core.Schedule;

namespace SolidCell.Store.Reading;

/// <summary>Reads tests and their records, in the order in which the fixture wrote them.</summary>
public sealed class TestReader : IDisposable
{
    /// <summary>So many tests are listed at most where nobody asks for fewer.</summary>
    public const int MaximumListed = 1000;

    private readonly SqliteConnection _connection;

    public TestReader(StoreDatabase database) => _connection = database.Connect();

    /// <summary>For others of the store that read in the same transaction.</summary>
    internal SqliteConnection Connection => _connection;

    /// <summary>Tests of a fixture, or with null of all, the newest first, at most so many; archived ones are left out.</summary>
    public IReadOnlyList<StoredTest> List(string? fixture = null, int limit = MaximumListed) =>
        List(new TestFilter { Fixture = fixture, Limit = limit });

    /// <summary>Tests that a filter lets through, the newest first.</summary>
    public IReadOnlyList<StoredTest> List(TestFilter filter) => TestRows.List(_connection, filter);

    /// <summary>Tests of a group, whatever the case of its name, the newest first.</summary>
    public IReadOnlyList<StoredTest> OfGroup(string name) =>
        name.Length == 0 ? [] : List(new TestFilter { Group = name, WithArchived = true });

    /// <summary>Tests of cells of this name, whatever its case, the newest first, at most so many.</summary>
    public IReadOnlyList<StoredTest> OfCell(string name, int limit = MaximumListed) =>
        _connection.List($"{TestRows.Columns} WHERE c.name = $1 COLLATE NOCASE AND t.is_deleted = 0 {TestRows.NewestFirst} LIMIT $2",
            TestRows.Read, name, limit);

    /// <summary>The newest test of each fixture that has one. Costs no more for fixtures with many tests.</summary>
    public IReadOnlyList<StoredTest> Newest() => _connection.List(
        $"""
        {TestRows.Columns}
        WHERE t.test_id IN (SELECT (SELECT n.test_id FROM tests n WHERE n.fixture_id = g.fixture_id AND n.is_deleted = 0 ORDER BY n.started_unix_milliseconds DESC LIMIT 1) FROM fixtures g)
        """,
        TestRows.Read);

    public StoredTest? Find(byte[] testId) =>
        _connection.List($"{TestRows.Columns} WHERE t.test_id = $1", TestRows.Read, testId).FirstOrDefault();

    /// <summary>Tests whose id begins so, as people shorten it.</summary>
    /// <param name="hexadecimal">The beginning of an id.</param>
    /// <param name="most">No more are read; two are one too many already.</param>
    public IReadOnlyList<StoredTest> FindByPrefix(string hexadecimal, int most = 2)
    {
        if (hexadecimal.Length > IdPrefix.MaximumDigits)
        {
            return [];
        }

        (byte[] first, byte[] last) = IdPrefix.Range(hexadecimal);
        return _connection.List($"{TestRows.Columns} WHERE t.test_id BETWEEN $1 AND $2 AND t.is_deleted = 0 LIMIT $3", TestRows.Read, first,
            last, most);
    }

    /// <summary>Every fixture that was ever heard of.</summary>
    public IReadOnlyList<StoredFixture> Fixtures() =>
        _connection.List(
            """
            SELECT f.name, f.is_virtual, f.last_seen_unix_milliseconds, COUNT(p.boot_id) AS boots, COALESCE(SUM(p.stored), 0) AS stored,
                   COALESCE(SUM(p.duplicates), 0) AS duplicates,
                   COALESCE((SELECT batches FROM refusals r WHERE r.fixture = f.name), 0) AS refused, f.status, f.status_unix_milliseconds,
                   COALESCE(SUM(p.quarantined), 0) AS quarantined,
                   COALESCE((SELECT SUM(last_sequence - first_sequence + 1) FROM log_gaps g WHERE g.fixture_id = f.fixture_id), 0) AS missing,
                   COALESCE((SELECT batches FROM conflicts c WHERE c.fixture_id = f.fixture_id), 0) AS conflicts
            FROM fixtures f LEFT JOIN positions p USING (fixture_id) GROUP BY f.fixture_id ORDER BY f.last_seen_unix_milliseconds DESC, f.name
            """,
            row => new StoredFixture(
                row.Text("name"), row.Integer("is_virtual") != 0, row.TimeOrNull("last_seen_unix_milliseconds"),
                (int)row.Integer("boots"), row.Integer("stored"), row.Integer("duplicates"), row.Integer("refused"))
            {
                Quarantined = row.Integer("quarantined"),
                Missing = row.Integer("missing"),
                Conflicts = row.Integer("conflicts"),
                Status = row.TextOrNull("status"),
                StatusTime = row.TimeOrNull("status_unix_milliseconds"),
            });

    /// <summary>Steps with their ends; the step count never repeats in a test, so it joins the two.</summary>
    public IReadOnlyList<StoredStep> Steps(StoredTest test)
    {
        Dictionary<long, StepEnd> ends = _connection
            .List($"SELECT r.* FROM test_spans s JOIN step_ends r {TestRecords.InOrder}", ReadEnd, test.TestId)
            .GroupBy(end => end.StepCount)
            .ToDictionary(group => group.Key, group => group.Last());
        return _connection.List(
            $"SELECT r.* FROM test_spans s JOIN step_starts r {TestRecords.InOrder}",
            row => ReadStep(row, ends.GetValueOrDefault(row.Integer("step_count"))),
            test.TestId);
    }

    /// <summary>
    /// Every report of a short: an event appears when it is found and again, with the same number, when it is known how it ended.
    /// </summary>
    public IReadOnlyList<StoredShort> Shorts(StoredTest test) =>
        _connection.List($"SELECT r.* FROM test_spans s JOIN shorts r {TestRecords.InOrder}", ReadShort, test.TestId);

    /// <summary>Each short once, as it was reported last, in the order of their onsets.</summary>
    public IReadOnlyList<StoredShort> ShortEvents(StoredTest test) =>
        [.. Shorts(test).GroupBy(found => (found.Position.BootId, found.EventNumber)).Select(reports => reports.Last())
            .OrderBy(found => found.OnsetMilliseconds)];

    /// <summary>When in the test the fixture was told the time, and which it was, both in milliseconds.</summary>
    public IReadOnlyList<(long TestMilliseconds, long UnixMilliseconds)> ClockSettings(StoredTest test) =>
        _connection.List($"SELECT r.test_milliseconds, r.unix_milliseconds FROM test_spans s JOIN clock_sets r {TestRecords.InOrder}",
            row => (row.GetInt64(0), row.GetInt64(1)), test.TestId);

    /// <summary>
    /// The firmware that the test began with, 10000 major + 100 minor + patch; null for a fixture that did not report it.
    /// </summary>
    public long? FirmwareVersion(StoredTest test) =>
        _connection.List(
            "SELECT r.firmware_version FROM test_spans s JOIN boots r ON r.fixture_id = s.fixture_id AND r.boot_id = s.boot_id WHERE s.test_id = $1 ORDER BY r.boot_id, r.sequence LIMIT 1",
            row => (long?)row.GetInt64(0), test.TestId).FirstOrDefault();

    /// <summary>Streams the samples, so that a test of any length fits.</summary>
    public IEnumerable<StoredSample> Samples(StoredTest test)
    {
        using SqliteCommand command =
            _connection.Command($"SELECT {SampleColumns.OfR} FROM test_spans s JOIN samples r {TestRecords.InOrder}", test.TestId);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            yield return SampleColumns.Read(row);
        }
    }

    /// <summary>Streams the samples between two places of the log, both left out; null for no bound.</summary>
    public IEnumerable<StoredSample> Samples(StoredTest test, LogPosition? after, LogPosition? before)
    {
        (long firstBoot, long first) = after is { } begin ? (begin.BootId, begin.Sequence) : (long.MinValue, long.MinValue);
        (long lastBoot, long last) = before is { } end ? (end.BootId, end.Sequence) : (long.MaxValue, long.MaxValue);
        using SqliteCommand command = _connection.Command(
            $"SELECT {SampleColumns.OfR} FROM test_spans s JOIN samples r {TestRecords.Between}", test.TestId, firstBoot, first, lastBoot, last);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            yield return SampleColumns.Read(row);
        }
    }

    /// <summary>What was stored of a fixture, all boots and tests together, and how many records came more than once.</summary>
    public (long Stored, long Duplicates) Totals(string fixture)
    {
        const string From = "FROM positions JOIN fixtures USING (fixture_id) WHERE name = $1";
        return (_connection.Scalar<long>($"SELECT SUM(stored) {From}", fixture),
            _connection.Scalar<long>($"SELECT SUM(duplicates) {From}", fixture));
    }

    public void Dispose() => _connection.Dispose();

    private static StoredShort ReadShort(SqliteDataReader row) => new(
        row.Integer("test_milliseconds"), (ShortKind)row.Integer("kind"), row.Integer("confidence_percent"), row.Integer("onset_milliseconds"),
        row.Integer("half_cycle"),
        row.Integer("current_density_nanoamps_per_square_centimetre"), row.Integer("step_areal_charge_nanoamp_hours_per_square_centimetre"),
        row.Integer("cumulative_areal_charge_nanoamp_hours_per_square_centimetre"), row.Integer("before_microvolts"),
        row.Integer("at_microvolts"),
        row.Integer("after_microvolts"), row.Integer("recovered") != 0, row.Integer("event_number"), (ShortCause)row.Integer("cause"),
        row.Integer("step_count"),
        row.Integer("cycle_count"))
    {
        Position = PositionOf(row),
    };

    private static StepEnd ReadEnd(SqliteDataReader row) => new(
        row.Integer("test_milliseconds"), row.Integer("step_count"), (StepEndReason)row.Integer("reason"), row.Integer("charge_nanoamp_hours"),
        row.Integer("step_milliseconds"));

    private static StoredStep ReadStep(SqliteDataReader row, StepEnd? end) => new(
        row.Integer("test_milliseconds"), row.Integer("step_index"), row.Integer("step_count"), row.Integer("cycle_count"),
        (StepKind)row.Integer("step_kind"),
        row.Integer("set_point_nanoamps"), row.Integer("half_cycle"), end?.Milliseconds, end?.Reason, end?.ChargeNanoampHours,
        end?.StepMilliseconds)
    {
        Position = PositionOf(row),
    };

    private static LogPosition PositionOf(SqliteDataReader row) => new(row.Integer("boot_id"), row.Integer("sequence"));

    private sealed record StepEnd(long Milliseconds, long StepCount, StepEndReason Reason, long ChargeNanoampHours, long StepMilliseconds);
}
