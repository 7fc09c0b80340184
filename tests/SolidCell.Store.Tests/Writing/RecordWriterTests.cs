using CsCheck;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Traces;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Writing;

public sealed class RecordWriterTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_batch_sent_twice_is_stored_once_and_counted_as_duplicates()
    {
        RecordBatch batch = HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 100));
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        Assert.Equal(new WriteResult(100, 0, 1, 99, batch), writer.Write("f1", batch));
        Assert.Equal(new WriteResult(0, 100, 1, 99, null), writer.Write("f1", batch));
        writer.Commit();
        Assert.Equal(100, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
        Assert.Equal(100, _store.Scalar<long>("SELECT duplicates FROM positions"));
    }

    [Fact]
    public void A_batch_that_overlaps_another_tells_which_of_its_records_are_new()
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("f1", HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 10)));
        RecordBatch added =
            writer.Write("f1",
                HandMadeBatch.Of(1, HandMadeBatch.Samples(5, 10), HandMadeBatch.One(RecordKind.ClockSet, 15, 0, [], 5))).New!;
        Assert.Equal((10, 15, 6), (added.FirstSequence, added.LastSequence, added.Count));
        Assert.Equal(-12, added.Groups[0].Columns[0][2]);
    }

    [Fact]
    public void Samples_in_two_groups_of_a_batch_are_all_drawn()
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("f1", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 9), HandMadeBatch.Samples(10, 5)));
        writer.Commit();
        Assert.Equal(14, _store.Scalar<long>("SELECT SUM(samples) FROM sample_buckets WHERE level = 0"));
        BucketCheck.AssertMatchSamples(_store);
    }

    [Fact]
    public void The_same_sequence_in_another_boot_or_fixture_is_another_record()
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("f1", HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 5)));
        writer.Write("f1", HandMadeBatch.Of(2, HandMadeBatch.Samples(0, 5)));
        writer.Write("f2", HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 5)));
        writer.Commit();
        Assert.Equal(15, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
    }

    [Fact]
    public void Of_invented_names_with_unreadable_batches_the_newest_thousand_are_kept_and_no_fixture_with_records_is_forgotten()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        using var writer = new RecordWriter(_store.Database, clock);
        writer.Write("real", HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 5)));
        writer.WriteRefusal("real", "unreadable");
        for (int i = 0; i < 1100; i++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            writer.WriteRefusal($"invented-{i:D4}", "unreadable");
        }

        writer.Commit();
        Assert.Equal(1001, _store.Scalar<long>("SELECT COUNT(*) FROM refusals"));
        Assert.Equal("invented-0100", _store.Scalar<string>("SELECT MIN(fixture) FROM refusals"));
        Assert.Equal(1, _store.Scalar<long>("SELECT batches FROM refusals WHERE fixture = 'real'"));
    }

    [Fact]
    public void What_was_not_committed_is_not_there()
    {
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("f1", HandMadeBatch.Of(1, HandMadeBatch.Samples(0, 5)));
        }

        Assert.Equal(0, _store.Scalar<long>("SELECT COUNT(*) FROM samples"));
    }

    /// <summary>What is open shows in /proc.</summary>
    [Fact]
    public void A_writer_and_its_readers_leave_no_file_of_the_data_directory_open()
    {
        if (!Directory.Exists("/proc/self/fd"))
        {
            Assert.Skip("This system does not tell which files are open.");
        }

        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("f1", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7), HandMadeBatch.Samples(1, 5)));
            Assert.True(writer.Commit());
            Assert.NotEmpty(Open());
        }

        using (var tests = new TestReader(_store.Database))
        using (var positions = new DurablePositions(_store.Database))
        using (var traces = new TraceReader(_store.Database))
        using (var troubles = new LogTroubleReader(_store.Database))
        {
            Assert.Equal(5, traces.Extent(Assert.Single(tests.List()))!.Value.Samples);
        }

        Assert.Empty(Open());
    }

    [Fact]
    public void Any_order_of_overlapping_batches_stores_every_record_once()
    {
        Gen.Select(Gen.Int[0, 80], Gen.Int[1, 20]).Array[1, 12].Sample(
            spans =>
            {
                using var store = new TemporaryStore();
                using var writer = new RecordWriter(store.Database, TimeProvider.System);
                int stored = 0;
                foreach ((int first, int count) in spans)
                {
                    stored += writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Samples(first, count))).Stored;
                }

                writer.Commit();
                int distinct = spans.SelectMany(span => Enumerable.Range(span.Item1, span.Item2)).Distinct().Count();
                return stored == distinct && store.Scalar<int>("SELECT COUNT(*) FROM samples") == distinct;
            },
            iter: 20);
    }

    [Fact]
    public void A_test_that_goes_on_after_a_power_cut_has_two_spans_and_one_end()
    {
        byte[] start = [.. Enumerable.Repeat((byte)7, 48)];
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("f",
            HandMadeBatch.Of(1, HandMadeBatch.One(RecordKind.TestStarted, 0, 0, start, 0, 78539816, 0, 1000),
                HandMadeBatch.Samples(1, 10)));
        RecordBatch second = HandMadeBatch.Of(
            2,
            HandMadeBatch.One(RecordKind.Resumed, 1, 600, [], 100, 0, 1),
            HandMadeBatch.Samples(2, 10),
            HandMadeBatch.One(RecordKind.TestEnded, 12, 9000, [], 0));
        writer.Write("f", second);
        writer.Write("f", second);
        writer.Commit();
        Assert.Equal("ended", _store.Scalar<string>("SELECT state FROM tests"));
        Assert.Equal(2, _store.Scalar<long>("SELECT COUNT(*) FROM test_spans"));
        Assert.Equal(12, _store.Scalar<long>("SELECT last_sequence FROM test_spans WHERE boot_id = 2"));
        Assert.Equal(78539816, _store.Scalar<long>("SELECT tests.area_square_micrometres FROM tests JOIN cells USING (cell_id)"));
    }

    private string[] Open() =>
    [
        .. Directory.GetFiles("/proc/self/fd").Select(link => new FileInfo(link).LinkTarget)
            .OfType<string>().Where(file => file.StartsWith(_store.Directory, StringComparison.Ordinal)),
    ];
}
