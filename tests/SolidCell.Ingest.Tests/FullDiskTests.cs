using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Ingest.Tests;

/// <summary>
/// A disk that is full, and a database that somebody else holds: the host says so, acknowledges nothing, and goes on when it can.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private const int RecordsPerBatch = 200;
    private readonly TemporaryStore _store = new();
    private readonly Channel<DurablePosition> _acks = Channel.CreateUnbounded<DurablePosition>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_does_not_fit_is_not_acknowledged_and_comes_again_when_there_is_room()
    {
        _store.Database.MaximumPages = _store.Scalar<long>("PRAGMA page_count") + 4;
        await using var full = new Writing(Pipeline());
        long acknowledged = -1;
        for (long first = 0; _store.Database.WriteProblem is null; first += RecordsPerBatch)
        {
            await full.SendAsync(Batch(first));
            await Eventually.IsAsync(() => _store.Database.WriteProblem is not null || _acks.Reader.TryPeek(out _));
            if (_acks.Reader.TryRead(out DurablePosition ack))
            {
                acknowledged = ack.LastSequence;
            }
        }

        Assert.Equal("the disk is full", _store.Database.WriteProblem);
        Assert.Equal(acknowledged + 1, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
        await full.DisposeAsync();

        _store.Database.MaximumPages = null;
        await using var roomy = new Writing(Pipeline());
        await roomy.SendAsync(Batch(acknowledged + 1) with { After = acknowledged < 0 ? null : new LogPosition(1, acknowledged) });
        Assert.Equal(acknowledged + RecordsPerBatch, (await _acks.Reader.ReadAsync(Cancellation)).LastSequence);
        Assert.Null(_store.Database.WriteProblem);
        Assert.Equal("ok", _store.Database.CheckIntegrity());
    }

    [Fact]
    public async Task A_database_that_somebody_holds_is_waited_for()
    {
        _store.Database.PatienceSeconds = 1;
        await using var writing = new Writing(Pipeline());
        using (SqliteConnection other = _store.Database.Connect())
        {
            other.Execute("BEGIN IMMEDIATE");
            await writing.SendAsync(Batch(0));
            await Eventually.IsAsync(() => _store.Database.WriteProblem is not null);
            Assert.Equal("another program holds the database locked", _store.Database.WriteProblem);
            Assert.False(_acks.Reader.TryRead(out _));
        }

        await writing.SendAsync(Batch(0));
        Assert.Equal(RecordsPerBatch - 1, (await _acks.Reader.ReadAsync(Cancellation)).LastSequence);
        Assert.Null(_store.Database.WriteProblem);
    }

    private IngestPipeline Pipeline() =>
        new(_store.Database, TimeProvider.System, ack => _acks.Writer.WriteAsync(ack, Cancellation).AsTask());

    private static RecordBatch Batch(long first) => HandMadeBatch.Of(1, HandMadeBatch.Samples(first, RecordsPerBatch));

    private sealed class Writing(IngestPipeline pipeline) : IAsyncDisposable
    {
        private readonly Task _work = Task.Run(pipeline.RunAsync);

        public ValueTask SendAsync(RecordBatch batch) => pipeline.AddAsync("f", HandMadeBatch.Encode(batch), Cancellation);

        public async ValueTask DisposeAsync()
        {
            pipeline.Complete();
            await _work;
        }
    }
}
