using Microsoft.Data.Sqlite;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;

namespace SolidCell.Store.Writing;

/// <summary>
/// Puts batches into the database, each record exactly once by (fixture, boot, sequence). Nothing counts as written
/// before <see cref="Commit"/> has returned. One thread.
/// </summary>
public sealed class RecordWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly Dictionary<string, long> _fixtures = [];
    private readonly BatchWriter _batches;
    private readonly StoreDatabase _database;
    private readonly CommitMark _mark;
    private (string Fixture, long BootId, long Sequence)? _last;
    private SqliteTransaction? _transaction;

    public RecordWriter(StoreDatabase database, TimeProvider clock)
    {
        _database = database;
        _connection = database.Connect();
        _mark = CommitMark.Open(database.Path);
        _clock = clock;
        _batches = new BatchWriter(_connection);
    }

    /// <summary>
    /// Adds a batch to the open transaction, which is begun when there is none. Nothing of a batch that holds a record which is here
    /// already with other content is added, and the result names the place.
    /// </summary>
    public WriteResult Write(string fixture, RecordBatch batch)
    {
        _transaction ??= _connection.BeginTransaction();
        long fixtureId = FixtureId(fixture);
        WriteResult result = _batches.Write(_transaction, fixtureId, batch, Now);
        _last = result.Conflict is null ? (fixture, batch.BootId, batch.LastSequence) : _last;
        _connection.Execute("UPDATE fixtures SET last_seen_unix_milliseconds = $2 WHERE fixture_id = $1", fixtureId, Now);
        return result;
    }

    /// <summary>
    /// False when a batch before this one never came (a broker may drop what it has accepted). It must not be written then: its ack
    /// would let the fixture forget the one that is missing. The fixture sends both again.
    /// </summary>
    public bool IsInTurn(string fixture, RecordBatch batch) =>
        batch.After is not { } after
        || _connection.Scalar<long?>(
            "SELECT last_sequence FROM positions JOIN fixtures USING (fixture_id) WHERE name = $1 AND boot_id = $2", fixture,
            after.BootId) >= after.Sequence;

    /// <summary>Keeps what a fixture said of itself last. Of one that the broker had kept it is not known when it was said.</summary>
    public void WriteStatus(string fixture, string json, bool isHeard = true)
    {
        _transaction ??= _connection.BeginTransaction();
        FixtureStatusBook.Keep(_connection, fixture, json, isHeard, Now);
    }

    /// <summary>
    /// Counts a batch that could not be read. Of names that have no records <see cref="FixtureStatusBook.MaximumNames"/> are kept, the
    /// newest.
    /// </summary>
    public void WriteRefusal(string fixture, string reason)
    {
        _transaction ??= _connection.BeginTransaction();
        _connection.Execute(
            """
            INSERT INTO refusals VALUES ($1, 1, $2, $3)
            ON CONFLICT DO UPDATE SET batches = batches + 1, last_reason = excluded.last_reason,
                last_unix_milliseconds = excluded.last_unix_milliseconds
            """,
            fixture, reason, Now);
        _connection.Execute(
            """
            DELETE FROM refusals WHERE fixture IN (
                SELECT fixture FROM refusals
                WHERE fixture NOT IN (SELECT name FROM fixtures JOIN positions USING (fixture_id))
                ORDER BY last_unix_milliseconds DESC, fixture LIMIT -1 OFFSET $1)
            """,
            FixtureStatusBook.MaximumNames);
    }

    /// <summary>
    /// False when what was committed would be lost with this program's end, which <see cref="StoreDatabase.WriteProblem"/> then says.
    /// </summary>
    public bool Commit()
    {
        if (_transaction is null)
        {
            return true;
        }

        _batches.Flush(_transaction);
        _transaction.Commit();
        _transaction.Dispose();
        _transaction = null;
        return Mark();
    }

    /// <summary>Forgets what was written since the last commit.</summary>
    public void Rollback()
    {
        _transaction?.Dispose();
        _transaction = null;
        _last = null;
        _fixtures.Clear();
        _batches.Forget();
    }

    public void Dispose()
    {
        Rollback();
        _batches.Dispose();
        _connection.Dispose();
        _mark.Dispose();
    }

    private bool Mark()
    {
        if (!_database.HasLog())
        {
            _database.GiveUp(
                $"{_database.Path}-wal was deleted while it is in use; stop the host, which saves what it can, and start it again");
            return false;
        }

        if (_last is { } last)
        {
            _mark.Set(last.Fixture, last.BootId, last.Sequence);
            _last = null;
        }

        return true;
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long FixtureId(string name)
    {
        if (_fixtures.TryGetValue(name, out long id))
        {
            return id;
        }

        _connection.Execute(
            "INSERT OR IGNORE INTO fixtures (name, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES ($1, $2, $2)", name,
            Now);
        return _fixtures[name] = _connection.Scalar<long>("SELECT fixture_id FROM fixtures WHERE name = $1", name);
    }
}
