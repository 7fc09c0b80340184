using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Registry;

namespace SolidCell.Ingest.Tests;

/// <summary>How much waits, how much is written at once, and what of it is acknowledged.</summary>
public sealed class PipelineBoundsTests : IDisposable
{
    private const int Corrupt = 11;
    private readonly TemporaryStore _store = new();
    private readonly List<DurablePosition> _acks = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Of_the_257th_batch_that_waits_the_sender_has_to_wait()
    {
        IngestPipeline pipeline = Pipeline();
        for (int i = 0; i < 256; i++)
        {
            Assert.True(pipeline.AddAsync("f", [], Cancellation).AsTask().IsCompletedSuccessfully);
        }

        Assert.False(pipeline.AddAsync("f", [], Cancellation).AsTask().IsCompleted);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    public async Task Sixty_four_messages_are_written_in_one_transaction_and_each_is_measured(int messages, int transactions)
    {
        IngestPipeline pipeline = Pipeline();
        int measured = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, hearing) =>
        {
            if (instrument is { Name: "solidcell.commit.duration", Unit: "s", Meter.Name: "SolidCell.Ingest" })
            {
                hearing.EnableMeasurementEvents(instrument);
            }
        };
        AsyncLocal<int> here = new() { Value = 1 }; // 0 where another test's transaction is measured
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => measured += here.Value);
        listener.Start();
        for (int i = 0; i < messages; i++)
        {
            await pipeline.AddStatusAsync("f", """{"state":"idle"}"""u8.ToArray(), true, Cancellation);
        }

        pipeline.Complete();
        await pipeline.RunAsync();
        Assert.Equal(transactions, measured);
    }

    [Fact]
    public async Task Of_a_boot_s_batches_in_one_transaction_the_last_position_is_acknowledged_and_each_boot_and_fixture_by_itself()
    {
        RecordBatch first = HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4));
        RecordBatch second = HandMadeBatch.Of(1, HandMadeBatch.Samples(4, 4)) with { After = new LogPosition(1, 3) };
        RecordBatch nextBoot = HandMadeBatch.Of(2, HandMadeBatch.Samples(0, 2)) with { After = new LogPosition(1, 7) };
        IngestPipeline pipeline = Pipeline();
        foreach (RecordBatch batch in new[] { first, second, nextBoot })
        {
            await pipeline.AddAsync("f", HandMadeBatch.Encode(batch), Cancellation);
        }

        await pipeline.AddAsync("g", HandMadeBatch.Encode(first), Cancellation);
        await EndAsync(pipeline);
        Assert.Equal([new DurablePosition("f", 1, 7), new DurablePosition("f", 2, 1), new DurablePosition("g", 1, 3)], _acks);
        Assert.Equal((10, 4), (pipeline.CountersOf("f").Stored, pipeline.CountersOf("g").Stored));
    }

    [Fact]
    public async Task An_ack_that_fails_is_counted_and_the_next_one_leaves()
    {
        var pipeline = new IngestPipeline(_store.Database, TimeProvider.System,
            position => position.Fixture == "f" ? throw new IOException("no line") : Keep(position));
        byte[] batch = HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4)));
        await pipeline.AddAsync("f", batch, Cancellation);
        await pipeline.AddAsync("g", batch, Cancellation);
        await EndAsync(pipeline);
        Assert.Equal([new DurablePosition("g", 1, 3)], _acks);
        Assert.Equal((1, "IOException: no line"), (pipeline.Pulse.Failures, pipeline.Pulse.LastFailure));
    }

    [Fact]
    public async Task Records_that_are_there_with_other_content_are_refused_and_not_acknowledged()
    {
        RecordBatch ours = HandMadeBatch.Of(1, Samples(7));
        RecordBatch theirs = HandMadeBatch.Of(1, Samples(8));
        IngestPipeline pipeline = Pipeline();
        await pipeline.AddAsync("f", HandMadeBatch.Encode(ours), Cancellation);
        await pipeline.AddAsync("f", HandMadeBatch.Encode(theirs), Cancellation);
        await EndAsync(pipeline);
        Assert.Equal([new DurablePosition("f", 1, 1)], _acks);
        Assert.Equal((2, 0, 1), (pipeline.CountersOf("f").Stored, pipeline.CountersOf("f").Duplicates, pipeline.CountersOf("f").RefusedBatches));
        Assert.Equal("record 0 of boot 1 is here already with other content: two fixtures use this name", pipeline.CountersOf("f").LastRefusal);
        Assert.Equal(pipeline.CountersOf("f").LastRefusal, _store.Scalar<string>("SELECT last_reason FROM refusals"));
    }

    [Fact]
    public async Task Into_a_damaged_file_nothing_is_written_and_the_problem_stays()
    {
        _store.Database.ReportWrite(new SqliteException("x", Corrupt));
        IngestPipeline pipeline = Pipeline();
        await pipeline.AddAsync("f", HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4))), Cancellation);
        await EndAsync(pipeline);
        Assert.Empty(_acks);
        Assert.Equal(0, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
        Assert.Equal("the database file is damaged", _store.Database.WriteProblem);
    }

    [Fact]
    public async Task What_is_written_ends_the_problem_of_before()
    {
        _store.Database.WriteProblem = "the disk is full";
        IngestPipeline pipeline = Pipeline();
        await pipeline.AddAsync("f", HandMadeBatch.Encode(HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 4))), Cancellation);
        await EndAsync(pipeline);
        Assert.Null(_store.Database.WriteProblem);
    }

    [Fact]
    public void So_many_names_are_counted_and_one_more_makes_those_without_records_be_forgotten()
    {
        IngestPipeline pipeline = Pipeline();
        IngestCounters[] counters = [.. Enumerable.Range(0, FixtureStatusBook.MaximumNames).Select(i => pipeline.CountersOf($"name-{i}"))];
        Assert.Same(counters[0], pipeline.CountersOf("name-0"));
        Assert.Same(counters[^1], pipeline.CountersOf($"name-{FixtureStatusBook.MaximumNames - 1}"));
        pipeline.CountersOf("one-more");
        Assert.NotSame(counters[^1], pipeline.CountersOf($"name-{FixtureStatusBook.MaximumNames - 1}"));
    }

    [Fact]
    public async Task The_loop_beats_every_second_while_nothing_comes()
    {
        var clock = new FakeTimeProvider();
        var pipeline = new IngestPipeline(_store.Database, clock, Keep);
        DateTimeOffset began = clock.GetUtcNow();
        Task running = pipeline.RunAsync();
        clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(began, pipeline.Pulse.Last);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await Eventually.IsAsync(() => pipeline.Pulse.Last == began.AddSeconds(1), running);
        pipeline.Complete();
        await running;
    }

    private static RecordGroup Samples(long microvolts) => HandMadeBatch.Samples(0, [0, 50], _ => microvolts);

    private IngestPipeline Pipeline() => new(_store.Database, TimeProvider.System, Keep);

    private static async Task EndAsync(IngestPipeline pipeline)
    {
        pipeline.Complete();
        await pipeline.RunAsync();
    }

    private Task Keep(DurablePosition position)
    {
        _acks.Add(position);
        return Task.CompletedTask;
    }
}
