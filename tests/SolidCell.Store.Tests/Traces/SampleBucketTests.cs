using SolidCell.Store.Reading;
using SolidCell.Store.Traces;

namespace SolidCell.Store.Tests.Traces;

/// <summary>What a bucket remembers of its samples, and which samples share a column.</summary>
public sealed class SampleBucketTests
{
    [Fact]
    public void An_empty_range_has_no_ends_and_takes_the_first_value_for_both()
    {
        var range = new ChannelRange();
        Assert.Equal((true, DBNull.Value, DBNull.Value), (range.IsEmpty, range.Minimum, range.Maximum));
        Assert.True(double.IsNaN(range.MinimumOrNaN) && double.IsNaN(range.MaximumOrNaN));
        range.Take(new ChannelRange());
        Assert.True(range.IsEmpty);
        range.Take(5);
        Assert.Equal((false, 5L, 5L), (range.IsEmpty, range.Minimum, range.Maximum));
        range.Take(-7);
        range.Take(0);
        Assert.Equal((-7.0, 5.0), (range.MinimumOrNaN, range.MaximumOrNaN));
        var other = new ChannelRange();
        other.Take(-9, 20);
        range.Take(other);
        Assert.Equal((-9L, 20L), (range.Minimum, range.Maximum));
    }

    [Fact]
    public void A_bucket_has_the_ends_of_its_channels_and_of_its_time()
    {
        var bucket = new SampleBucket();
        bucket.Take(new StoredSample(200, 10, -10, 5000, 30_000, 0, 0));
        bucket.Take(new StoredSample(100, 20, -20, 6000, 20_000, 0, 0));
        Assert.Equal((2, 0, 100, 200), (bucket.Samples, bucket.Unmeasured, bucket.FirstMilliseconds, bucket.LastMilliseconds));
        Assert.Equal((10L, 20L), (bucket.Voltage.Minimum, bucket.Voltage.Maximum));
        Assert.Equal((-20L, -10L), (bucket.Current.Minimum, bucket.Current.Maximum));
        Assert.Equal((5000L, 6000L, 20_000L, 30_000L),
            (bucket.Pressure.Minimum, bucket.Pressure.Maximum, bucket.Temperature.Minimum, bucket.Temperature.Maximum));
    }

    [Theory]
    [InlineData(0x0000, 0, true, true, true, true)]
    [InlineData(0x0001, 1, false, true, true, true)]
    [InlineData(0x0010, 1, true, false, true, true)]
    [InlineData(0x0011, 1, false, false, true, true)]
    [InlineData(0x0100, 0, true, true, false, true)]
    [InlineData(0x1000, 0, true, true, true, false)]
    public void A_value_that_is_not_good_is_left_out_and_a_sample_without_voltage_or_current_is_counted(
        long qualities, int unmeasured, bool hasVoltage, bool hasCurrent, bool hasPressure, bool hasTemperature)
    {
        var bucket = new SampleBucket();
        bucket.Take(new StoredSample(0, 1, 2, 3, 4, qualities, 0));
        Assert.Equal((1, unmeasured), (bucket.Samples, bucket.Unmeasured));
        Assert.Equal((hasVoltage, hasCurrent, hasPressure, hasTemperature),
            (!bucket.Voltage.IsEmpty, !bucket.Current.IsEmpty, !bucket.Pressure.IsEmpty, !bucket.Temperature.IsEmpty));
    }

    [Fact]
    public void Two_buckets_together_are_the_bucket_of_all_their_samples()
    {
        StoredSample[] samples = [new(300, 1, 2, 3, 4, 0, 0), new(100, -1, -2, -3, -4, 0x0001, 0), new(200, 9, 8, 7, 6, 0x0010, 0)];
        SampleBucket whole = Of(samples), joined = Of(samples[..1]);
        joined.Take(Of(samples[1..]));
        Assert.Equal((3, 2, 100, 300), (joined.Samples, joined.Unmeasured, joined.FirstMilliseconds, joined.LastMilliseconds));
        Assert.Equal((whole.Voltage, whole.Current, whole.Pressure, whole.Temperature),
            (joined.Voltage, joined.Current, joined.Pressure, joined.Temperature));
    }

    [Theory]
    [InlineData(0, 32_000)]
    [InlineData(1, 256_000)]
    [InlineData(2, 2_048_000)]
    [InlineData(3, 16_384_000)]
    public void Each_level_is_eight_times_as_wide_as_the_one_below(int level, long width)
    {
        Assert.Equal(width, TraceLevels.WidthMilliseconds(level));
        Assert.Equal([level - 1, level, level], new[] { width - 1, width, width + 1 }.Select(TraceLevels.CoarsestWithin));
        Assert.Equal(4, TraceLevels.Count);
        Assert.Equal(3, TraceLevels.CoarsestWithin(long.MaxValue));
    }

    [Fact]
    public void Samples_of_one_width_share_a_column_and_what_comes_late_goes_into_the_last_one()
    {
        var columns = new ColumnBuilder(100);
        foreach (long milliseconds in new long[] { 0, 99, 100, 250, 120, 299, 300 })
        {
            columns.Add(new StoredSample(milliseconds, 0, 0, 0, 0, 0, 0));
        }

        Assert.Equal([2L, 1, 3, 1], columns.Columns.Select(column => column.Samples));
        Assert.Equal([0L, 100, 120, 300], columns.Columns.Select(column => column.FirstMilliseconds));
    }

    [Fact]
    public void Without_a_width_each_sample_has_its_column_and_buckets_go_by_their_first_time()
    {
        var single = new ColumnBuilder(0);
        var wide = new ColumnBuilder(100);
        foreach (long milliseconds in new long[] { 5, 5, 4 })
        {
            single.Add(new StoredSample(milliseconds, 0, 0, 0, 0, 0, 0));
            wide.Add(Of([new(milliseconds + 90, 0, 0, 0, 0, 0, 0), new(milliseconds + 200, 0, 0, 0, 0, 0, 0)]));
        }

        Assert.Equal(3, single.Columns.Count);
        Assert.Equal([6L], wide.Columns.Select(column => column.Samples));
    }

    [Fact]
    public void A_trace_has_the_columns_side_by_side_and_no_number_where_nothing_was_measured()
    {
        Trace trace = Trace.Of(100, [Of([new(1, 2, 3, 4, 5, 0, 0), new(6, 7, 8, 9, 10, 0, 0)]), Of([new(11, 12, 13, 14, 15, 0x1111, 0)])]);
        Assert.Equal((100, 2), (trace.ColumnMilliseconds, trace.Count));
        Assert.Equal([1L, 11], trace.FirstMilliseconds);
        Assert.Equal([6L, 11], trace.LastMilliseconds);
        Assert.Equal([2L, 1], trace.Samples);
        Assert.Equal([0L, 1], trace.Unmeasured);
        Assert.Equal([2, double.NaN, 7, double.NaN], trace.CellMicrovolts.Minimum.Concat(trace.CellMicrovolts.Maximum));
        Assert.Equal([3, double.NaN, 8, double.NaN], trace.CellNanoamps.Minimum.Concat(trace.CellNanoamps.Maximum));
        Assert.Equal([4, double.NaN, 9, double.NaN], trace.StackKilopascals.Minimum.Concat(trace.StackKilopascals.Maximum));
        Assert.Equal([5, double.NaN, 10, double.NaN], trace.FrameMillidegrees.Minimum.Concat(trace.FrameMillidegrees.Maximum));
    }

    private static SampleBucket Of(StoredSample[] samples)
    {
        var bucket = new SampleBucket();
        Array.ForEach(samples, sample => bucket.Take(sample));
        return bucket;
    }
}
