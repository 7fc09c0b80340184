using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Traces;

namespace SolidCell.Store.Writing;

/// <summary>
/// Writes one imported test in one transaction: it is there whole or not at all, however the program ends. Records get their places
/// in a log of their own, as those of a fixture do, so that every reader treats the test alike. One thread hands them over; another one
/// writes them.
/// </summary>
public sealed class ImportWriter : IDisposable
{
    private const int SamplesPerFlush = 1_000_000;
    private const int CacheKibibytes = 64_000;

    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SampleAppender _samples;
    private readonly BucketWriter _buckets;
    private readonly ImportQueue _queue;
    private readonly Dictionary<RecordKind, GroupInserter> _inserters = [];
    private readonly ImportedTest _test;
    private readonly long _fixtureId;
    private readonly long _bootId;
    private readonly Guid _testKey;
    private long _sequence;
    private long _stored;
    private long _sinceFlush;
    private ImportChunk _chunk = new();

    /// <exception cref="StoreException">The file is in the database already.</exception>
    public ImportWriter(
        StoreDatabase database, ImportedTest test, long areaSquareMicrometres, long capacityNanoampHours, TimeProvider clock)
    {
        _test = test;
        _testKey = new Guid(test.TestId);
        _connection = database.Connect();
        _connection.Execute($"PRAGMA cache_size = -{CacheKibibytes}; PRAGMA foreign_keys = OFF");
        _transaction = _connection.BeginTransaction();
        long now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        _fixtureId = FixtureId(now);
        _bootId = BitConverter.ToUInt32(test.Origin.Sha256, 0);
        DeletedImport deleted = new(_connection, test);
        deleted.Remove(_fixtureId, _bootId);
        AddTest(areaSquareMicrometres, capacityNanoampHours, now);
        deleted.KeepLabels(clock);
        _samples = new SampleAppender(_connection, _fixtureId, _bootId);
        _buckets = new BucketWriter(_connection);
        _queue = new ImportQueue(Write);
    }

    /// <summary>Keeps the next place of the log for a record that is written later.</summary>
    public long NextSequence() => _sequence++;

    public void Write(in StoredSample sample)
    {
        _chunk.Add(sample with { Position = new LogPosition(_bootId, NextSequence()) });
        HandOver(_chunk.IsFull);
    }

    /// <summary>
    /// Writes a record of another kind at a place that <see cref="NextSequence"/> gave; fields in the order of its schema.
    /// </summary>
    public void Write(RecordKind kind, long sequence, long milliseconds, params long[] fields)
    {
        _chunk.Records.Add((kind, sequence, milliseconds, fields));
        HandOver(_chunk.IsFull);
    }

    /// <summary>Makes all of it durable, with what is remarked on the file, a line each.</summary>
    public void Commit(IEnumerable<string> remarks)
    {
        HandOver(true);
        _queue.Finish();
        _buckets.Flush(_transaction);
        _connection.Execute("UPDATE imports SET remarks = $2 WHERE test_id = $1", _test.TestId, string.Join('\n', remarks));
        _connection.Execute("UPDATE test_spans SET last_sequence = $2 WHERE test_id = $1", _test.TestId, _sequence - 1);
        _connection.Execute(
            "INSERT INTO positions (fixture_id, boot_id, last_sequence, stored, duplicates) VALUES ($1, $2, $3, $4, 0)", _fixtureId,
            _bootId, _sequence - 1, _stored);
        _transaction.Commit();
    }

    /// <summary>What was not committed is gone.</summary>
    public void Dispose()
    {
        _queue.Dispose();
        foreach (GroupInserter inserter in _inserters.Values)
        {
            inserter.Dispose();
        }

        _samples.Dispose();
        _buckets.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void HandOver(bool now) => _chunk = now ? _queue.Exchange(_chunk) : _chunk;

    /// <summary>On the writing thread, which has the connection for itself meanwhile.</summary>
    private void Write(ImportChunk chunk)
    {
        ReadOnlySpan<StoredSample> samples = chunk.Samples.AsSpan(0, chunk.Count);
        _samples.Add(samples);
        foreach (ref readonly StoredSample sample in samples)
        {
            _buckets.Add(_testKey, sample);
        }

        foreach ((RecordKind kind, long sequence, long milliseconds, long[] fields) in chunk.Records)
        {
            Insert(kind, sequence, milliseconds, fields);
        }

        _stored += chunk.Count;
        _sinceFlush += chunk.Count;
        if (_sinceFlush >= SamplesPerFlush)
        {
            _buckets.Flush(_transaction);
            _sinceFlush = 0;
        }
    }

    private void Insert(RecordKind kind, long sequence, long milliseconds, long[] fields)
    {
        if (!_inserters.TryGetValue(kind, out GroupInserter? inserter))
        {
            _inserters[kind] = inserter = new GroupInserter(_connection, kind);
        }

        int columns = RecordSchema.Fields(kind).Length;
        long[][] values = [.. Enumerable.Range(0, columns).Select(i => new[] { i < fields.Length ? fields[i] : 0 })];
        byte[][] payloads = kind == RecordKind.TestStarted ? [[.. _test.TestId, .. new byte[32]]] : [];
        _stored += inserter.Insert(_transaction, _fixtureId, _bootId,
            new RecordGroup(kind, [sequence], [milliseconds], values, payloads)).Count;
    }

    private long FixtureId(long now)
    {
        _connection.Execute(
            "INSERT OR IGNORE INTO fixtures (name, first_seen_unix_milliseconds, last_seen_unix_milliseconds) VALUES ($1, $2, $2)",
            ImportRegistry.Fixture, now);
        return _connection.Scalar<long>("SELECT fixture_id FROM fixtures WHERE name = $1", ImportRegistry.Fixture);
    }

    private void AddTest(long area, long capacity, long now)
    {
        int added = _connection.Execute(
            """
            INSERT OR IGNORE INTO tests (test_id, fixture_id, cell_id, state, started_unix_milliseconds, area_square_micrometres, capacity_nanoamp_hours, end_reason)
            VALUES ($1, $2, $3, 'ended', $4, $5, $6, 0)
            """,
            _test.TestId, _fixtureId, _test.CellId, _test.StartedUnixMilliseconds, area, capacity);
        if (added == 0)
        {
            throw new StoreException(
                $"{_test.Origin.FileName} is in the database already, as test {Convert.ToHexStringLower(_test.TestId)}.");
        }

        StoredOrigin origin = _test.Origin;
        _connection.Execute("INSERT INTO imports VALUES ($1, $2, $3, $4, $5, $6, $7)", _test.TestId, origin.FileName, origin.Sha256,
            origin.Instrument, origin.Taken, origin.Remarks, now);
        _connection.Execute("INSERT INTO test_spans VALUES ($1, $2, 0, NULL, $3)", _fixtureId, _bootId, _test.TestId);
    }
}
