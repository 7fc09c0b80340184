using Microsoft.Data.Sqlite;

namespace SolidCell.Store.Registry;

/// <summary>Groups, tags, archives, deletes and annotates tests, and takes that back for a day.</summary>
public sealed class TestEditor(StoreDatabase database, TimeProvider clock, string? client = null)
{
    public const int LongestNote = 4000;

    /// <summary>A fixture that was not heard for so long may be gone: its test can be put away.</summary>
    private const long SilentMilliseconds = 120_000;

    private const string Runs =
        """
        SELECT EXISTS (SELECT 1 FROM tests t JOIN fixtures f USING (fixture_id) WHERE t.test_id = $1 AND t.state = 'running' AND f.last_seen_unix_milliseconds > $2
            AND NOT EXISTS (SELECT 1 FROM tests n WHERE n.fixture_id = t.fixture_id AND n.started_unix_milliseconds > t.started_unix_milliseconds AND n.state <> 'planned'))
        """;

    private readonly string _client = client ?? EditHistory.ThisClient;

    private EditHistory History => new("test", clock, _client);

    /// <summary>Changes what is said of a test; without a change nothing is written.</summary>
    /// <exception cref="StoreException">There is no such test, a label is none, or a running test would be archived or deleted.</exception>
    public TestLabels Edit(byte[] testId, Func<TestLabels, TestLabels> change)
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        TestLabels before = Read(connection, testId), after = change(before);
        after.Check();
        RefuseRunning(connection, testId, before, after);
        if (Same(before, after))
        {
            return before;
        }

        History.Write(connection, Id(testId), before, after);
        Write(connection, testId, after);
        transaction.Commit();
        return after;
    }

    /// <summary>Takes the last change of a test back that is not taken back yet.</summary>
    /// <exception cref="StoreException">There is none, or it is older than a day.</exception>
    public TestLabels Undo(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        using SqliteTransaction transaction = connection.BeginTransaction();
        TestLabels before = History.TakeBack<TestLabels>(connection, Id(testId));
        Write(connection, testId, before);
        transaction.Commit();
        return before;
    }

    /// <summary>The changes of a test, the newest first.</summary>
    public IReadOnlyList<StoredEdit> Changes(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        return History.List(connection, Id(testId));
    }

    /// <exception cref="StoreException">The note is empty or too long.</exception>
    public void AddNote(byte[] testId, string note)
    {
        if (note.Trim().Length is 0 or > LongestNote)
        {
            throw new StoreException($"A note has 1 to {LongestNote} characters.");
        }

        using SqliteConnection connection = database.Connect();
        connection.Execute(
            "INSERT INTO test_notes (test_id, written_unix_milliseconds, client, note) VALUES ($1, $2, $3, $4)",
            testId, clock.GetUtcNow().ToUnixTimeMilliseconds(), _client, note.Trim());
    }

    /// <summary>
    /// The notes of a test, the oldest first. Of an imported one the first say what was taken from its file and what was remarked on.
    /// </summary>
    public IReadOnlyList<StoredNote> Notes(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        IEnumerable<StoredNote> ofImport = connection.List(
            "SELECT imported_unix_milliseconds, file_name, taken, remarks FROM imports WHERE test_id = $1",
            row => $"{row.GetString(1)}: {row.GetString(2)}\n{row.GetString(3)}".Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => new StoredNote(row.Time(0), ImportRegistry.Client, line)).ToArray(), testId).SelectMany(notes => notes);
        return
        [
            .. ofImport,
            .. connection.List(
                "SELECT written_unix_milliseconds, client, note FROM test_notes WHERE test_id = $1 ORDER BY note_id",
                row => new StoredNote(row.Time(0), row.GetString(1), row.GetString(2)), testId),
        ];
    }

    /// <summary>Ids of deleted tests that begin so and can still be brought back, at most two.</summary>
    public IReadOnlyList<byte[]> Deleted(string prefix)
    {
        using SqliteConnection connection = database.Connect();
        return connection.List(
            "SELECT test_id FROM tests WHERE is_deleted = 1 AND lower(hex(test_id)) LIKE $1 || '%' LIMIT 2", row => (byte[])row[0],
            prefix.ToLowerInvariant());
    }

    /// <summary>What is said of a test now.</summary>
    /// <exception cref="StoreException">There is no such test.</exception>
    public TestLabels Read(byte[] testId)
    {
        using SqliteConnection connection = database.Connect();
        return Read(connection, testId);
    }

    internal static TestLabels Read(SqliteConnection connection, byte[] testId) => connection.List(
        "SELECT experiment_group, tags, is_archived, is_deleted FROM tests WHERE test_id = $1",
        row => new TestLabels
        {
            Group = row.GetString(0),
            Tags = TestLabels.TagsOf(row.GetString(1)),
            IsArchived = row.GetInt64(2) != 0,
            IsDeleted = row.GetInt64(3) != 0,
        },
        testId).FirstOrDefault() ?? throw new StoreException($"There is no test {Id(testId)}.");

    /// <summary>A deleted test whose file was imported again is there with these labels.</summary>
    internal static void BringBack(SqliteConnection connection, byte[] testId, TestLabels labels, TimeProvider clock)
    {
        TestLabels back = labels with { IsDeleted = false, IsArchived = false };
        new EditHistory("test", clock, ImportRegistry.Client).Write(connection, Id(testId), labels, back);
        Write(connection, testId, back);
    }

    private void RefuseRunning(SqliteConnection connection, byte[] testId, TestLabels before, TestLabels after)
    {
        bool isPutAway = (after.IsArchived && !before.IsArchived) || (after.IsDeleted && !before.IsDeleted);
        if (isPutAway && connection.Scalar<long>(Runs, testId, clock.GetUtcNow().ToUnixTimeMilliseconds() - SilentMilliseconds) != 0)
        {
            throw new StoreException($"Test {Id(testId)[..8]} is running; stop it first.");
        }
    }

    private static void Write(SqliteConnection connection, byte[] testId, TestLabels labels) => connection.Execute(
        "UPDATE tests SET experiment_group = $2, tags = $3, is_archived = $4, is_deleted = $5 WHERE test_id = $1",
        testId, labels.Group, labels.TagsText, labels.IsArchived ? 1 : 0, labels.IsDeleted ? 1 : 0);

    private static bool Same(TestLabels one, TestLabels other) => (one.Group, one.IsArchived, one.IsDeleted) == (other.Group,
        other.IsArchived, other.IsDeleted) && one.Tags.SequenceEqual(other.Tags);

    private static string Id(byte[] testId) => Convert.ToHexStringLower(testId);
}
