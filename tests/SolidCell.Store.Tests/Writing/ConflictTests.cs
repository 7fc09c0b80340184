using SolidCell.Core.Recording;
using SolidCell.Ingest;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;

namespace SolidCell.Store.Tests.Writing;

/// <summary>Two fixtures under one name: what differs is refused and told, and never acknowledged.</summary>
public sealed class ConflictTests : IDisposable
{
    private static readonly RecordBatch First = HandMadeBatch.Of(1, HandMadeBatch.Start(0, 1), HandMadeBatch.Samples(1, 20));
    private readonly TemporaryStore _store = new();
    private readonly List<DurablePosition> _acks = [];

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Another_sample_under_a_place_that_is_taken_refuses_its_batch()
    {
        RecordBatch other = HandMadeBatch.Of(1, HandMadeBatch.Samples(10, [500, 550, 600], _ => 12_345), HandMadeBatch.Samples(21, 5));
        await AssertRefusedAsync(other, 10);
    }

    [Fact]
    public Task Another_test_under_the_name_is_not_lost_in_silence() =>
        AssertRefusedAsync(HandMadeBatch.Of(1, HandMadeBatch.Start(0, 2), HandMadeBatch.Samples(1, 40)), 0);

    [Fact]
    public Task A_record_of_another_kind_under_a_place_that_is_taken_is_another_record() =>
        AssertRefusedAsync(HandMadeBatch.Of(1, HandMadeBatch.One(RecordKind.ClockSet, 5, 250, [], 1000)), 5);

    [Fact]
    public Task A_record_that_is_out_of_range_under_a_place_that_is_taken_is_another_record() =>
        AssertRefusedAsync(HandMadeBatch.Of(1, HandMadeBatch.One(RecordKind.ClockSet, 5, 250, [], -1)), 5);

    [Fact]
    public async Task A_field_that_an_older_program_did_not_store_makes_no_other_record()
    {
        RecordGroup fault = HandMadeBatch.One(RecordKind.Fault, 0, 10, [], 1, 1, 5, 2, 3);
        await SendAsync(HandMadeBatch.Of(2, HandMadeBatch.One(RecordKind.Fault, 0, 10, [], 1, 1, 5, 2)), HandMadeBatch.Of(2, fault));
        Assert.Equal(0, _store.Scalar<long>("SELECT COUNT(*) FROM conflicts"));
        Assert.Equal(1, _store.Scalar<long>("SELECT duplicates FROM positions"));
    }

    private async Task AssertRefusedAsync(RecordBatch other, long place)
    {
        IngestPipeline pipeline = await SendAsync(First, other);
        Assert.Equal([new DurablePosition("f", 1, 20)], _acks);
        Assert.Equal(20, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
        Assert.Equal(0, _store.Scalar<long>("SELECT COUNT(*) FROM quarantine"));
        Assert.Contains("two fixtures use this name", pipeline.CountersOf("f").LastRefusal, StringComparison.Ordinal);
        using var logs = new LogTroubleReader(_store.Database);
        LogConflict conflict = Assert.Single(logs.Conflicts());
        Assert.Equal((1, new LogPosition(1, place)), (conflict.Batches, conflict.Position));
    }

    private async Task<IngestPipeline> SendAsync(params RecordBatch[] batches)
    {
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, position =>
        {
            _acks.Add(position);
            return Task.CompletedTask;
        });
        foreach (RecordBatch batch in batches)
        {
            await pipeline.AddAsync("f", HandMadeBatch.Encode(batch), TestContext.Current.CancellationToken);
        }

        pipeline.Complete();
        await pipeline.RunAsync();
        return pipeline;
    }
}
