using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SolidCell.Ingest.Decoding;
using SolidCell.Store;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Ingest;

/// <summary>
/// Bytes in, durable positions out. All batches that wait are written in one transaction; a position is handed to
/// <paramref name="acknowledge"/> only after the commit that holds its records. One reader.
/// </summary>
public sealed class IngestPipeline(StoreDatabase database, TimeProvider clock, Func<DurablePosition, Task> acknowledge)
{
    private const int MaximumBatchesPerCommit = 64;

    private readonly Channel<IngestMessage> _waiting = Channel.CreateBounded<IngestMessage>(new BoundedChannelOptions(256) { SingleReader = true });
    private readonly ConcurrentDictionary<string, IngestCounters> _counters = new();

    /// <summary>
    /// A fixture's records that are new in the database, right after their commit and on the thread that writes: handlers are quick and
    /// do not throw.
    /// </summary>
    public event Action<string, RecordBatch>? Committed;

    public IngestCounters CountersOf(string fixture) => _counters.GetOrAdd(fixture, _ => new IngestCounters());

    /// <summary>Hands a batch over; waits while too many are waiting already, which slows the fixtures down.</summary>
    public ValueTask AddAsync(string fixture, byte[] payload, CancellationToken cancellation) =>
        _waiting.Writer.WriteAsync(new IngestMessage(fixture, payload, false), cancellation);

    /// <summary>Hands a fixture's status over, likewise.</summary>
    public ValueTask AddStatusAsync(string fixture, byte[] payload, CancellationToken cancellation) =>
        _waiting.Writer.WriteAsync(new IngestMessage(fixture, payload, true), cancellation);

    /// <summary>No more batches will come: <see cref="RunAsync"/> ends after those that wait.</summary>
    public void Complete() => _waiting.Writer.TryComplete();

    /// <summary>
    /// Works until <see cref="Complete"/>. While the disk is full or somebody holds the database, nothing is acknowledged, so the fixtures keep their
    /// records and send them again; it tries with each batch that comes, <see cref="StoreDatabase.WriteProblem"/> says so meanwhile.
    /// </summary>
    /// <exception cref="StoreException">The database is damaged. What was not committed is not acknowledged either.</exception>
    public async Task RunAsync()
    {
        try
        {
            using var writer = new RecordWriter(database, clock);
            while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                foreach (DurablePosition position in TryWriteWaiting(writer))
                {
                    await acknowledge(position).ConfigureAwait(false);
                }
            }
        }
        catch (SqliteException problem)
        {
            throw new StoreException($"Writing to {database.Path} failed: {StoreFailure.Describe(problem)}. The fixtures keep what is not stored; see docs/storage.md.", problem);
        }
    }

    private List<DurablePosition> TryWriteWaiting(RecordWriter writer)
    {
        try
        {
            List<DurablePosition> positions = WriteWaiting(writer);
            database.WriteProblem = null;
            return positions;
        }
        catch (SqliteException problem) when (StoreFailure.MayPass(problem))
        {
            writer.Rollback();
            database.WriteProblem = StoreFailure.Describe(problem);
            return [];
        }
    }

    private List<DurablePosition> WriteWaiting(RecordWriter writer)
    {
        var positions = new Dictionary<(string, long), DurablePosition>();
        var counts = new List<(string Fixture, WriteResult Result)>();
        for (int i = 0; i < MaximumBatchesPerCommit && _waiting.Reader.TryRead(out IngestMessage message); i++)
        {
            if (Write(writer, message) is { } result)
            {
                counts.Add((message.Fixture, result));
                positions[(message.Fixture, result.BootId)] = new DurablePosition(message.Fixture, result.BootId, result.LastSequence);
            }
        }

        writer.Commit();
        foreach ((string fixture, WriteResult result) in counts)
        {
            Announce(fixture, result);
        }

        return [.. positions.Values];
    }

    private void Announce(string fixture, WriteResult result)
    {
        CountersOf(fixture).Add(result.Stored, result.Duplicates);
        if (result.New is not null)
        {
            Committed?.Invoke(fixture, result.New);
        }
    }

    private WriteResult? Write(RecordWriter writer, IngestMessage message)
    {
        try
        {
            if (!message.IsStatus)
            {
                return WriteInTurn(writer, message.Fixture, BatchDecoder.Decode(message.Payload));
            }

            writer.WriteStatus(message.Fixture, StatusText.Decode(message.Payload));
        }
        catch (BatchRefusedException refusal)
        {
            CountersOf(message.Fixture).Refuse(refusal.Message);
            writer.WriteRefusal(message.Fixture, refusal.Message);
        }

        return null;
    }

    private WriteResult? WriteInTurn(RecordWriter writer, string fixture, RecordBatch batch)
    {
        if (writer.IsInTurn(fixture, batch))
        {
            return writer.Write(fixture, batch);
        }

        CountersOf(fixture).SkipBatch();
        return null;
    }
}
