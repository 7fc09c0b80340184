using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Ingest.Tests;

public sealed class IngestPipelineTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly List<DurablePosition> _acks = [];

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_ack_leaves_only_when_its_records_are_committed()
    {
        var storedAtAck = new List<long>();
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, position =>
        {
            storedAtAck.Add(_store.Scalar<long>("SELECT COUNT(*) FROM samples"));
            _acks.Add(position);
            return Task.CompletedTask;
        });
        await RunAsync(pipeline, HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 40))));
        Assert.Equal([40L], storedAtAck);
        Assert.Equal([new DurablePosition("f", 1, 39)], _acks);
    }

    [Fact]
    public async Task Invented_names_are_forgotten_and_a_fixture_with_records_is_not()
    {
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, Keep);
        await RunAsync(pipeline, HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 40))));
        IngestCounters first = pipeline.CountersOf("invented-0");
        for (int i = 1; i < 2000; i++)
        {
            pipeline.CountersOf($"invented-{i}");
        }

        Assert.NotSame(first, pipeline.CountersOf("invented-0"));
        Assert.Equal(40, pipeline.CountersOf("f").Stored);
    }

    [Fact]
    public async Task A_batch_behind_one_that_a_broker_dropped_is_neither_stored_nor_acknowledged_until_both_come()
    {
        RecordBatch first = HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4));
        RecordBatch dropped = HandMadeBatch.Of(1, HandMadeBatch.Samples(4, 4)) with { After = new LogPosition(1, 3) };
        RecordBatch third = HandMadeBatch.Of(1, HandMadeBatch.Samples(8, 4)) with { After = new LogPosition(1, 7) };
        RecordBatch nextBoot = HandMadeBatch.Of(2, HandMadeBatch.Samples(0, 4)) with { After = new LogPosition(1, 11) };
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, Keep);
        await RunAsync(pipeline, HandMadeBatch.Encode(first), HandMadeBatch.Encode(third), HandMadeBatch.Encode(nextBoot));
        Assert.Equal([new DurablePosition("f", 1, 3)], _acks);
        Assert.Equal(2, pipeline.CountersOf("f").BatchesOutOfTurn);
        Assert.Equal(4, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));

        // What the fixture does when its acks stay away: it begins anew behind the last one.
        await RunAsync(
            new IngestPipeline(_store.Database, TimeProvider.System, Keep),
            [.. new[] { dropped with { After = null }, third, nextBoot }.Select(HandMadeBatch.Encode)]);
        Assert.Equal([new DurablePosition("f", 1, 11), new DurablePosition("f", 2, 3)], _acks[1..]);
        Assert.Equal(16, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
    }

    [Fact]
    public async Task Records_that_are_new_are_handed_on_once_and_a_handler_that_throws_is_counted()
    {
        List<(string, int)> heard = [];
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, Keep);
        pipeline.Committed += (fixture, batch) => heard.Add((fixture, batch.Count));
        pipeline.Committed += (_, _) => throw new InvalidOperationException("a handler of the test");
        byte[] batch = HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4)));
        await RunAsync(pipeline, batch, batch);
        Assert.Equal([("f", 4)], heard);
        Assert.Equal(1, pipeline.Pulse.Failures);
    }

    [Fact]
    public async Task A_status_is_kept_as_the_fixture_s_last_word_and_is_no_batch()
    {
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, Keep);
        await pipeline.AddStatusAsync("f", """{"fixture":"f","state":"idle"}"""u8.ToArray(), false, TestContext.Current.CancellationToken);
        pipeline.Complete();
        await pipeline.RunAsync();
        Assert.Equal(0, pipeline.CountersOf("f").RefusedBatches);
        Assert.Contains("idle", _store.Scalar<string>("SELECT status FROM fixtures WHERE name = 'f'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_batch_is_counted_and_reported_and_the_next_one_is_stored()
    {
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, Keep);
        await RunAsync(pipeline, [0xFF, 0x00, 0x13], HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4))));
        Assert.Equal(1, pipeline.CountersOf("f").RefusedBatches);
        Assert.Equal(4, pipeline.CountersOf("f").Stored);
        Assert.Equal(pipeline.CountersOf("f").LastRefusal, _store.Scalar<string>("SELECT last_reason FROM refusals"));
    }

    private static async Task RunAsync(IngestPipeline pipeline, params byte[][] batches)
    {
        foreach (byte[] batch in batches)
        {
            await pipeline.AddAsync("f", batch, TestContext.Current.CancellationToken);
        }

        pipeline.Complete();
        await pipeline.RunAsync();
    }

    private Task Keep(DurablePosition position)
    {
        _acks.Add(position);
        return Task.CompletedTask;
    }
}
