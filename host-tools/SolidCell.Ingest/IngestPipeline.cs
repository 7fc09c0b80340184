using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SolidCell.Store;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;
using SolidCell.Store.Writing;

namespace SolidCell.Ingest;

/// <summary>
/// Bytes in, durable positions out. All batches that wait are written in one transaction; a position is handed to
/// <paramref name="acknowledge"/> only after the commit that holds its records. One reader.
/// </summary>
public sealed class IngestPipeline(StoreDatabase database, TimeProvider clock, Func<DurablePosition, Task> acknowledge)
{
    private const int MaximumBatchesPerCommit = 64;

    /// <summary>Names counted before those without records are forgotten.</summary>
    private const int MaximumNames = FixtureStatusBook.MaximumNames;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly Channel<IngestMessage> _waiting =
        Channel.CreateBounded<IngestMessage>(new BoundedChannelOptions(256) { SingleReader = true });
    private readonly ConcurrentDictionary<string, IngestCounters> _counters = new();

    /// <summary>
    /// A fixture's records that are new in the database, right after their commit and on the thread that writes: handlers are quick. One
    /// that throws is counted in the pulse.
    /// </summary>
    public event Action<string, RecordBatch>? Committed;

    /// <summary>When the loop last came round, which it does every second when nothing comes, and what failed in it.</summary>
    public LoopPulse Pulse { get; } = new(clock);

    /// <summary>
    /// What came of a fixture's batches. Names that never had a record are forgotten when there are too many: anybody can make them up.
    /// </summary>
    public IngestCounters CountersOf(string fixture)
    {
        if (_counters.Count >= MaximumNames && !_counters.ContainsKey(fixture))
        {
            ForgetInventedNames();
        }

        return _counters.GetOrAdd(fixture, _ => new IngestCounters());
    }

    /// <summary>Hands a batch over; waits while too many are waiting already, which slows the fixtures down.</summary>
    public ValueTask AddAsync(string fixture, byte[] payload, CancellationToken cancellation) =>
        _waiting.Writer.WriteAsync(new IngestMessage(fixture, payload, false), cancellation);

    /// <summary>Hands a fixture's status over, likewise; one that the broker had kept was not heard.</summary>
    public ValueTask AddStatusAsync(string fixture, byte[] payload, bool isHeard, CancellationToken cancellation) =>
        _waiting.Writer.WriteAsync(new IngestMessage(fixture, payload, true, isHeard), cancellation);

    /// <summary>No more batches will come: <see cref="RunAsync"/> ends after those that wait.</summary>
    public void Complete() => _waiting.Writer.TryComplete();

    /// <summary>
    /// Works until <see cref="Complete"/>, whatever comes. While the disk is full or somebody holds the database, nothing is acknowledged,
    /// so the fixtures keep their records and send them again; it tries with each batch that comes,
    /// <see cref="StoreDatabase.WriteProblem"/> says so meanwhile. Once the database file turns out to be damaged nothing more is written
    /// to it.
    /// </summary>
    /// <exception cref="StoreException">The database cannot be opened at all.</exception>
    public async Task RunAsync()
    {
        using RecordWriter writer = Open();
        var writing = new IngestWriting(writer, CountersOf, Pulse);
        while (await HasMoreAsync().ConfigureAwait(false))
        {
            foreach (DurablePosition position in TryWriteWaiting(writer, writing))
            {
                await TryAcknowledgeAsync(position).ConfigureAwait(false);
            }

            Pulse.Beat();
        }
    }

    private void ForgetInventedNames()
    {
        foreach (KeyValuePair<string, IngestCounters> invented in _counters.Where(pair => !pair.Value.HasRecords))
        {
            _counters.TryRemove(invented);
        }
    }

    private RecordWriter Open()
    {
        try
        {
            return new RecordWriter(database, clock);
        }
        catch (SqliteException problem)
        {
            throw new StoreException(
                $"Writing to {database.Path} failed: {StoreFailure.Describe(problem)}. The fixtures keep what is not stored; see docs/storage.md.", problem);
        }
    }

    private async Task<bool> HasMoreAsync()
    {
        Task<bool> waiting = _waiting.Reader.WaitToReadAsync().AsTask();
        while (!waiting.IsCompleted && await Task.WhenAny(waiting, Task.Delay(LongestWait, clock)).ConfigureAwait(false) != waiting)
        {
            Pulse.Beat();
        }

        Pulse.Beat();
        return await waiting.ConfigureAwait(false);
    }

    private List<DurablePosition> TryWriteWaiting(RecordWriter writer, IngestWriting writing)
    {
        List<IngestMessage> messages = TakeWaiting();
        if (database.IsDamaged)
        {
            return [];
        }

        try
        {
            long began = clock.GetTimestamp();
            List<DurablePosition> positions = Announce(writing.Write(messages));
            CommitMeter.Seconds.Record(clock.GetElapsedTime(began).TotalSeconds);
            database.WriteProblem = database.IsDamaged ? database.WriteProblem : null;
            return positions;
        }
        catch (SqliteException problem)
        {
            writer.Rollback();
            database.ReportWrite(problem);
            return [];
        }
    }

    private List<IngestMessage> TakeWaiting()
    {
        var messages = new List<IngestMessage>();
        while (messages.Count < MaximumBatchesPerCommit && _waiting.Reader.TryRead(out IngestMessage message))
        {
            messages.Add(message);
        }

        return messages;
    }

    /// <summary>How far each boot that was written is safe now.</summary>
    private List<DurablePosition> Announce(List<(string Fixture, WriteResult Result)> written)
    {
        var positions = new Dictionary<(string, long), DurablePosition>();
        foreach ((string fixture, WriteResult result) in written)
        {
            CountersOf(fixture).Add(result);
            Tell(fixture, result);
            positions[(fixture, result.BootId)] = new DurablePosition(fixture, result.BootId, result.LastSequence);
        }

        return [.. positions.Values];
    }

    private void Tell(string fixture, WriteResult result)
    {
        try
        {
            if (result.New is not null)
            {
                Committed?.Invoke(fixture, result.New);
            }
        }
        catch (Exception problem)
        {
            Pulse.Fail(problem);
        }
    }

    private async Task TryAcknowledgeAsync(DurablePosition position)
    {
        try
        {
            await acknowledge(position).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            // The fixture sends again, and the next ack covers this one.
            Pulse.Fail(problem);
        }
    }
}
