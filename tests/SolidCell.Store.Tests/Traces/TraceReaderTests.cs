using CsCheck;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Store.Reading;
using SolidCell.Store.Records;
using SolidCell.Store.Traces;
using SolidCell.Store.Writing;

namespace SolidCell.Store.Tests.Traces;

public sealed class TraceReaderTests : IDisposable
{
    private const int Second = 1000;
    private const int Hours40 = 144_000;
    private const int SpikeAt = 77_777;
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void A_dip_of_one_sample_is_in_every_window_at_every_zoom()
    {
        Write(1, 0, Hours40, i => i == SpikeAt ? -3 : 20_000);
        foreach (int hours in new[] { 40, 10, 2, 1 })
        {
            foreach (int points in new[] { 10, 100, 1000 })
            {
                long half = hours * 1_800_000L;
                Trace trace = Read((SpikeAt * Second) - half, (SpikeAt * Second) + half, points);
                Assert.InRange(trace.Count, 2, points);
                Assert.Equal(-3, trace.CellMicrovolts.Minimum.Min());
                Assert.Equal(20_000, trace.CellMicrovolts.Maximum.Min());
            }
        }
    }

    [Fact]
    public void A_narrow_window_shows_the_samples_themselves()
    {
        Write(1, 0, Hours40, i => i);
        Trace trace = Read(50_000 * Second, 50_009 * Second, 100);
        Assert.Equal((0, 10), (trace.ColumnMilliseconds, trace.Count));
        Assert.Equal(Enumerable.Range(50_000, 10).Select(i => (double)i), trace.CellMicrovolts.Minimum);
        Assert.Equal(trace.CellMicrovolts.Minimum, trace.CellMicrovolts.Maximum);
    }

    [Fact]
    public void Columns_as_wide_as_the_finest_buckets_are_made_of_those()
    {
        Write(1, 0, 3200, i => i);
        Trace trace = Read(0, 3_199_000, 100);
        Assert.Equal((TraceLevels.WidthMilliseconds(0) * 2, 50), (trace.ColumnMilliseconds, trace.Count));
        Assert.Equal((0, 63), (trace.CellMicrovolts.Minimum[0], trace.CellMicrovolts.Maximum[0]));
    }

    [Fact]
    public void A_sample_of_bad_quality_is_counted_and_widens_nothing()
    {
        Write(1, 0, 1000, i => i == 500 ? 9_000_000 : 1, i => i == 500 ? (int)SampleQuality.NoAnswer : 0);
        Trace trace = Read(0, 1_000_000, 20);
        Assert.Equal(1, trace.CellMicrovolts.Maximum.Max());
        Assert.Equal((1000, 1), (trace.Samples.Sum(), trace.Unmeasured.Sum()));
        Assert.Equal(500_000, trace.CellNanoamps.Minimum.Min());
    }

    [Fact]
    public void A_window_with_nothing_in_it_is_empty_and_a_channel_never_measured_is_NaN()
    {
        Write(1, 0, 10, _ => 5, _ => (int)SampleQuality.NoAnswer << 8);
        Assert.Equal(0, Read(900_000, 1_000_000, 100).Count);
        Assert.All(Read(0, 10_000, 100).StackKilopascals.Minimum, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void A_test_that_went_on_in_another_boot_is_one_trace()
    {
        Write(1, 0, 1000, _ => 1);
        using (var writer = new RecordWriter(_store.Database, TimeProvider.System))
        {
            writer.Write("f",
                HandMadeBatch.Of(2, HandMadeBatch.One(RecordKind.Resumed, 0, 999_000, [], 0), Samples(1, 1000, 2000, _ => 2, null)));
            writer.Commit();
        }

        Assert.Equal(new TraceExtent(0, 1_999_000, 2000), Extent());
        Trace trace = Read(990_000, 1_010_000, 100);
        Assert.Equal(21, trace.Count);
        Assert.Equal((1, 2), (trace.CellMicrovolts.Minimum[0], trace.CellMicrovolts.Minimum[^1]));
    }

    [Fact]
    public void Buckets_are_what_a_scan_of_the_samples_gives_whatever_the_batches_and_repetitions()
    {
        Gen.Select(Gen.Int[1, 400], Gen.Int[1, 90], Gen.Bool).Array[1, 25].Sample(
            spans =>
            {
                using var store = new TemporaryStore();
                WriteInBatches(store, spans);
                BucketCheck.AssertMatchSamples(store);
            },
            iter: 20, threads: 1);
    }

    private static void WriteInBatches(TemporaryStore store, (int Count, int Stride, bool Repeat)[] spans)
    {
        using var writer = new RecordWriter(store.Database, TimeProvider.System);
        writer.Write("f", HandMadeBatch.Of(1, HandMadeBatch.Start(0, 7)));
        (long sequence, long time) = (1, 0);
        foreach ((int count, int stride, bool repeat) in spans)
        {
            (long first, long begin) = (sequence, time);
            long[] times = [.. Enumerable.Range(0, count).Select(i => begin + (i * stride * 100L))];
            RecordBatch batch =
                HandMadeBatch.Of(1,
                    HandMadeBatch.Samples(first, times, i => (first * 31 + i * 17) % 1000, i => (first + i) % 11 == 0 ? 2 : 0));
            writer.Write("f", batch);
            if (repeat)
            {
                writer.Commit();
            }

            writer.Write("f", batch);
            (sequence, time) = (sequence + count, times[^1] + 100);
        }

        writer.Commit();
    }

    private void Write(long boot, int first, int count, Func<int, long> microvolts, Func<int, long>? qualities = null)
    {
        using var writer = new RecordWriter(_store.Database, TimeProvider.System);
        writer.Write("f", HandMadeBatch.Of(boot, HandMadeBatch.Start(0, 7), Samples(1, first, count, microvolts, qualities)));
        writer.Commit();
    }

    private static RecordGroup Samples(long sequence, int first, int end, Func<int, long> microvolts, Func<int, long>? qualities) =>
        HandMadeBatch.Samples(sequence, [.. Enumerable.Range(first, end - first).Select(i => (long)i * Second)], microvolts, qualities);

    private TraceExtent? Extent()
    {
        using var tests = new TestReader(_store.Database);
        using var traces = new TraceReader(_store.Database);
        return traces.Extent(tests.List()[0]);
    }

    private Trace Read(long from, long to, int points)
    {
        using var tests = new TestReader(_store.Database);
        using var traces = new TraceReader(_store.Database);
        return traces.Read(tests.List()[0], Math.Max(0, from), to, points);
    }
}
