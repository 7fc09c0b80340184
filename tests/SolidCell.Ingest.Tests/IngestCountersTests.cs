namespace SolidCell.Ingest.Tests;

public sealed class IngestCountersTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Batches_that_were_only_refused_are_no_records()
    {
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, _ => Task.CompletedTask);
        await pipeline.AddAsync("f", [0xFF], TestContext.Current.CancellationToken);
        pipeline.Complete();
        await pipeline.RunAsync();
        IngestCounters counters = pipeline.CountersOf("f");
        Assert.Equal((0, 0, 0, 1, 0),
            (counters.Stored, counters.Duplicates, counters.Quarantined, counters.RefusedBatches, counters.BatchesOutOfTurn));
        for (int i = 0; i < 2000; i++)
        {
            pipeline.CountersOf($"invented-{i}");
        }

        Assert.NotSame(counters, pipeline.CountersOf("f"));
    }

    [Fact]
    public async Task Records_that_came_again_are_counted_as_there_already()
    {
        byte[] batch = HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4)));
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, _ => Task.CompletedTask);
        await pipeline.AddAsync("f", batch, TestContext.Current.CancellationToken);
        await pipeline.AddAsync("f", batch, TestContext.Current.CancellationToken);
        pipeline.Complete();
        await pipeline.RunAsync();
        Assert.Equal((4, 4), (pipeline.CountersOf("f").Stored, pipeline.CountersOf("f").Duplicates));
    }
}
