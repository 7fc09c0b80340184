using SolidCell.Core.Recording;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Writing;

namespace SolidCell.Ingest.Tests;

/// <summary>Well-formed records with fields out of range: they are set aside, everything else goes on.</summary>
public sealed class QuarantineTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly List<DurablePosition> _acks = [];

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_test_that_started_at_2_to_62_is_set_aside_and_readers_and_a_restart_go_on()
    {
        await RunAsync(HandMadeBatch.Encode(HandMadeBatch.StartedAt2To62));
        Assert.Equal([new DurablePosition("f", 5, 0)], _acks);
        StoreDatabase restarted = StoreDatabase.Open(_store.Directory);
        using var tests = new TestReader(restarted);
        Assert.Empty(tests.List());
        StoredFixture fixture = Assert.Single(tests.Fixtures());
        Assert.Equal((0, 1, 0), (fixture.Stored, fixture.Quarantined, fixture.Missing));
        using var logs = new LogTroubleReader(restarted);
        QuarantineSummary aside = Assert.Single(logs.Quarantined());
        Assert.Contains("UnixMilliseconds is 4611686018427387904", aside.LastReason, StringComparison.Ordinal);
        Assert.Contains("\"AreaSquareMicrometres\":78540000", _store.Scalar<string>("SELECT content FROM quarantine"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1L << 40, 78540000, 0, 1000)]
    [InlineData(0, 0, 0, 1000)]
    [InlineData(0, long.MinValue, 0, 1000)]
    [InlineData(0, 78540000, -1, 1000)]
    [InlineData(0, 78540000, 0, -1)]
    public async Task A_start_with_an_impossible_cell_is_set_aside(long kind, long area, long capacity, long unixMilliseconds)
    {
        await RunAsync(
            HandMadeBatch.Encode(HandMadeBatch.Of(1,
                HandMadeBatch.One(RecordKind.TestStarted, 0, 0, new byte[48], kind, area, capacity, unixMilliseconds))));
        Assert.Equal(1, _store.Scalar<long>("SELECT COUNT(*) FROM quarantine"));
        Assert.Equal(0, _store.Scalar<long>("SELECT COUNT(*) FROM tests"));
    }

    [Fact]
    public async Task The_rest_of_the_batch_is_stored_the_ack_covers_all_of_it_and_nothing_counts_as_missing()
    {
        RecordBatch batch =
            HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 10), HandMadeBatch.One(RecordKind.ClockSet, 10, 0, [], -1),
                HandMadeBatch.Samples(11, 10));
        var pipeline =
            await RunAsync(HandMadeBatch.Encode(batch), HandMadeBatch.Encode(batch),
                HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(21, 5))));
        Assert.Equal([new DurablePosition("f", 1, 25)], _acks.Distinct());
        Assert.Equal((25, 1, 21, 0), (pipeline.CountersOf("f").Stored, pipeline.CountersOf("f").Quarantined,
            pipeline.CountersOf("f").Duplicates, pipeline.CountersOf("f").RefusedBatches));
        using var positions = new DurablePositions(_store.Database);
        Assert.Equal(new LogCount(25, 25, 1, 0), positions.Count("f", 1));
    }

    [Fact]
    public async Task Of_records_set_aside_so_many_are_kept_and_the_rest_is_counted()
    {
        const int PerBatch = 1001;
        for (int first = 0; first <= QuarantineWriter.MaximumPerFixture; first += PerBatch)
        {
            long[] sequences = [.. Enumerable.Range(first, PerBatch).Select(i => (long)i)];
            await RunAsync(
                HandMadeBatch.Encode(HandMadeBatch.Of(1,
                    new RecordGroup(RecordKind.ClockSet, sequences, new long[PerBatch], [[.. sequences.Select(_ => -1L)]], []))));
        }

        Assert.Equal(QuarantineWriter.MaximumPerFixture, _store.Scalar<long>("SELECT COUNT(*) FROM quarantine"));
        Assert.Equal(10 * PerBatch, _store.Scalar<long>("SELECT quarantined FROM positions"));
    }

    [Fact]
    public async Task A_test_of_another_fixture_is_not_written_into()
    {
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, Keep);
        foreach (string fixture in new[] { "f", "g" })
        {
            await pipeline.AddAsync(fixture,
                HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 10))),
                TestContext.Current.CancellationToken);
        }

        pipeline.Complete();
        await pipeline.RunAsync();
        using var tests = new TestReader(_store.Database);
        Assert.Equal(["f", "g"], tests.List().Select(test => test.Fixture).Order());
        Assert.All(tests.List(), test => Assert.Equal(10, tests.Samples(test).Count()));
    }

    private async Task<IngestPipeline> RunAsync(params byte[][] batches)
    {
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System, Keep);
        foreach (byte[] batch in batches)
        {
            await pipeline.AddAsync("f", batch, TestContext.Current.CancellationToken);
        }

        pipeline.Complete();
        await pipeline.RunAsync();
        return pipeline;
    }

    private Task Keep(DurablePosition position)
    {
        _acks.Add(position);
        return Task.CompletedTask;
    }
}
