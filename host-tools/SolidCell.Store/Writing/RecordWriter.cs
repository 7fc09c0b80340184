using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Traces;

namespace SolidCell.Store.Writing;

/// <summary>
/// Puts batches into the database, each record exactly once by (fixture, boot, sequence). Nothing counts as written
/// before <see cref="Commit"/> has returned. One thread.
/// </summary>
public sealed class RecordWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;
    private readonly Dictionary<RecordKind, GroupInserter> _inserters = [];
    private readonly Dictionary<string, long> _fixtures = [];
    private readonly TestTracker _tests;
    private readonly BucketWriter _buckets;
    private SqliteTransaction? _transaction;

    public RecordWriter(StoreDatabase database, TimeProvider clock)
    {
        _connection = database.Connect();
        _clock = clock;
        _tests = new TestTracker(_connection);
        _buckets = new BucketWriter(_connection);
    }

    /// <summary>Adds a batch to the open transaction, which is begun when there is none.</summary>
    public WriteResult Write(string fixture, RecordBatch batch)
    {
        _transaction ??= _connection.BeginTransaction();
        long fixtureId = FixtureId(fixture);
        IReadOnlyList<int>[] stored = [.. batch.Groups.Select(group => Inserter(group.Kind).Insert(_transaction, fixtureId, batch.BootId, group))];
        RecordBatch? added = batch.Only(stored);
        if (added is not null)
        {
            _tests.Follow(fixtureId, batch, Now);
            Reduce(fixtureId, added);
        }

        int count = added?.Count ?? 0;
        CountIn(fixtureId, batch, count, batch.Count - count);
        return new WriteResult(count, batch.Count - count, batch.BootId, batch.LastSequence, added);
    }

    /// <summary>
    /// False when a batch before this one never came (a broker may drop what it has accepted). It must not be written then: its ack
    /// would let the fixture forget the one that is missing. The fixture sends both again.
    /// </summary>
    public bool IsInTurn(string fixture, RecordBatch batch) =>
        batch.After is not { } after
        || _connection.Scalar<long?>(
            "SELECT last_sequence FROM positions JOIN fixtures USING (fixture_id) WHERE name = $1 AND boot_id = $2", fixture, after.BootId) >= after.Sequence;

    /// <summary>Keeps what a fixture said of itself last.</summary>
    public void WriteStatus(string fixture, string json)
    {
        _transaction ??= _connection.BeginTransaction();
        FixtureStatusBook.Keep(_connection, fixture, json, Now);
    }

    /// <summary>Counts a batch that could not be read.</summary>
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
    }

    public void Commit()
    {
        if (_transaction is null)
        {
            return;
        }

        _buckets.Flush(_transaction);
        _transaction.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    /// <summary>Forgets what was written since the last commit.</summary>
    public void Rollback()
    {
        _transaction?.Dispose();
        _transaction = null;
        _fixtures.Clear();
        _buckets.Clear();
    }

    public void Dispose()
    {
        Rollback();
        foreach (GroupInserter inserter in _inserters.Values)
        {
            inserter.Dispose();
        }

        _buckets.Dispose();
        _connection.Dispose();
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>New samples that belong to a test go into its buckets.</summary>
    private void Reduce(long fixtureId, RecordBatch added)
    {
        if (added.Groups.FirstOrDefault(group => group.Kind == RecordKind.Sample) is not { } samples)
        {
            return;
        }

        IReadOnlyList<TestSpan> spans = TestSpan.Within(_connection, fixtureId, added);
        for (int row = 0; row < samples.Count; row++)
        {
            if (spans.FirstOrDefault(span => span.Holds(samples.Sequences[row])) is { } span)
            {
                _buckets.Add(span.Test, samples.SampleAt(row));
            }
        }
    }

    private GroupInserter Inserter(RecordKind kind)
    {
        if (!_inserters.TryGetValue(kind, out GroupInserter? inserter))
        {
            _inserters[kind] = inserter = new GroupInserter(_connection, kind);
        }

        return inserter;
    }

    private long FixtureId(string name)
    {
        if (_fixtures.TryGetValue(name, out long id))
        {
            return id;
        }

        _connection.Execute("INSERT OR IGNORE INTO fixtures (name, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES ($1, $2, $2)", name, Now);
        return _fixtures[name] = _connection.Scalar<long>("SELECT fixture_id FROM fixtures WHERE name = $1", name);
    }

    private void CountIn(long fixtureId, RecordBatch batch, int stored, int duplicates)
    {
        _connection.Execute(
            """
            INSERT INTO positions VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO UPDATE SET last_sequence = MAX(last_sequence, excluded.last_sequence),
                stored = stored + excluded.stored, duplicates = duplicates + excluded.duplicates
            """,
            fixtureId, batch.BootId, batch.LastSequence, stored, duplicates);
        _connection.Execute("UPDATE fixtures SET last_seen_unix_milliseconds = $2 WHERE fixture_id = $1", fixtureId, Now);
    }
}
