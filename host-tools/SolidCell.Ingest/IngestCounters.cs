using SolidCell.Store.Writing;

namespace SolidCell.Ingest;

/// <summary>What one fixture's log has come to since this host was started.</summary>
public sealed class IngestCounters
{
    private long _stored;
    private long _duplicates;
    private long _quarantined;
    private long _refusedBatches;
    private long _batchesOutOfTurn;

    public long Stored => Interlocked.Read(ref _stored);

    public long Duplicates => Interlocked.Read(ref _duplicates);

    /// <summary>Records that were set aside because they are out of range.</summary>
    public long Quarantined => Interlocked.Read(ref _quarantined);

    public long RefusedBatches => Interlocked.Read(ref _refusedBatches);

    /// <summary>Batches put aside because one before them never came; the fixture sends them again in order.</summary>
    public long BatchesOutOfTurn => Interlocked.Read(ref _batchesOutOfTurn);

    internal bool HasRecords => Stored + Duplicates + Quarantined > 0;

    /// <summary>Why the last refused batch was refused, or empty.</summary>
    public string LastRefusal { get; private set; } = "";

    internal void Add(WriteResult result)
    {
        Interlocked.Add(ref _stored, result.Stored);
        Interlocked.Add(ref _duplicates, result.Duplicates);
        Interlocked.Add(ref _quarantined, result.Quarantined);
    }

    internal void SkipBatch() => Interlocked.Increment(ref _batchesOutOfTurn);

    internal void Refuse(string reason)
    {
        LastRefusal = reason;
        Interlocked.Increment(ref _refusedBatches);
    }
}
