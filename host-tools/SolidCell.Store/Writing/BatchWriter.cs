using Microsoft.Data.Sqlite;
using SolidCell.Core.Recording;
using SolidCell.Store.Digests;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Traces;

namespace SolidCell.Store.Writing;

/// <summary>
/// Writes a batch into an open transaction: its records, the tests and buckets they belong to, what was set aside, and what of the log is
/// missing.
/// </summary>
internal sealed class BatchWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<RecordKind, GroupInserter> _inserters = [];
    private readonly TestTracker _tests;
    private readonly BucketWriter _buckets;
    private readonly QuarantineWriter _quarantine;
    private readonly ConflictFinder _conflicts;

    public BatchWriter(SqliteConnection connection)
    {
        _connection = connection;
        _tests = new TestTracker(connection);
        _buckets = new BucketWriter(connection);
        _quarantine = new QuarantineWriter(connection);
        _conflicts = new ConflictFinder(connection, Inserter);
    }

    /// <summary>A batch of which a record is here already with other content is refused whole: it is another fixture's.</summary>
    public WriteResult Write(SqliteTransaction transaction, long fixtureId, RecordBatch batch, long now)
    {
        LogCover cover = LogCover.Of(_connection, fixtureId, batch);
        if (_conflicts.Find(transaction, cover, fixtureId, batch) is { } sequence)
        {
            NoteConflict(fixtureId, batch.BootId, sequence, now);
            return new WriteResult(0, 0, batch.BootId, batch.LastSequence, null) { Conflict = new LogPosition(batch.BootId, sequence) };
        }

        IReadOnlyList<int>[] stored = [.. batch.Groups.Select(
            group => Inserter(group.Kind).Insert(transaction, fixtureId, batch.BootId, group))];
        RecordBatch? added = batch.Only(stored);
        if (added is not null)
        {
            if (LateChanges.IsBehind(_connection, fixtureId, batch.BootId, added.FirstSequence))
            {
                LateChanges.Count(_connection, fixtureId);
            }

            _tests.Follow(fixtureId, added, now);
            Reduce(fixtureId, added);
        }

        int aside = SetAside(cover, fixtureId, batch, now);
        MeasureGaps(cover, fixtureId, batch);
        int count = added?.Count ?? 0;
        int duplicates = batch.Count - count - aside;
        CountIn(fixtureId, batch, count, duplicates, aside);
        return new WriteResult(count, duplicates, batch.BootId, batch.LastSequence, added) { Quarantined = aside };
    }

    public void Flush(SqliteTransaction transaction) => _buckets.Flush(transaction);

    /// <summary>The transaction is rolled back.</summary>
    public void Forget()
    {
        _buckets.Clear();
        _quarantine.Forget();
    }

    public void Dispose()
    {
        foreach (GroupInserter inserter in _inserters.Values)
        {
            inserter.Dispose();
        }

        _buckets.Dispose();
    }

    private int SetAside(LogCover cover, long fixtureId, RecordBatch batch, long now)
    {
        QuarantinedRecord[] fresh = [.. batch.Quarantined.Where(record => !cover.Holds(record.Sequence))];
        foreach (QuarantinedRecord record in fresh)
        {
            _quarantine.Add(fixtureId, batch.BootId, record, now);
        }

        return fresh.Length;
    }

    private void MeasureGaps(LogCover cover, long fixtureId, RecordBatch batch)
    {
        if (cover.Add(batch.Sequences()))
        {
            ThinnedPlaces.ExplainGaps(_connection, fixtureId, batch.BootId, batch.FirstSequence, batch.LastSequence);
        }

        if (batch.Groups.Any(group => group.Kind == RecordKind.SamplesThinned))
        {
            ThinnedPlaces.ExplainByNotes(_connection, fixtureId, batch);
        }
    }

    /// <summary>New samples that belong to a test go into its buckets.</summary>
    private void Reduce(long fixtureId, RecordBatch added)
    {
        RecordGroup[] groups = [.. added.Groups.Where(group => group.Kind == RecordKind.Sample)];
        if (groups.Length == 0)
        {
            return;
        }

        IReadOnlyList<TestSpan> spans = TestSpan.Within(_connection, fixtureId, added);
        foreach (RecordGroup samples in groups)
        {
            Reduce(samples, spans);
        }
    }

    private void Reduce(RecordGroup samples, IReadOnlyList<TestSpan> spans)
    {
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

    private void CountIn(long fixtureId, RecordBatch batch, int stored, int duplicates, int quarantined) => _connection.Execute(
        """
        INSERT INTO positions (fixture_id, boot_id, last_sequence, stored, duplicates, quarantined) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT DO UPDATE SET last_sequence = MAX(last_sequence, excluded.last_sequence), stored = stored + excluded.stored,
            duplicates = duplicates + excluded.duplicates, quarantined = quarantined + excluded.quarantined
        """,
        fixtureId, batch.BootId, batch.LastSequence, stored, duplicates, quarantined);

    private void NoteConflict(long fixtureId, long bootId, long sequence, long now) => _connection.Execute(
        """
        INSERT INTO conflicts VALUES ($1, 1, $2, $3, $4)
        ON CONFLICT DO UPDATE SET batches = batches + 1, boot_id = excluded.boot_id, sequence = excluded.sequence,
            last_unix_milliseconds = excluded.last_unix_milliseconds
        """,
        fixtureId, bootId, sequence, now);
}
