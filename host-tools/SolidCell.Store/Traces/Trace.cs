namespace SolidCell.Store.Traces;

/// <summary>
/// A piece of a test for a plot, column by column; all arrays have one length. A column holds every sample of a slice of
/// <paramref name="ColumnMilliseconds"/>, or is one sample when that is 0. Slices without samples have no column. Times are the first and
/// the last sample's of a column; unmeasured ones are those without a good voltage or current.
/// </summary>
public sealed record Trace(
    long ColumnMilliseconds, long[] FirstMilliseconds, long[] LastMilliseconds, long[] Samples, long[] Unmeasured,
    TraceChannel CellMicrovolts, TraceChannel CellNanoamps, TraceChannel StackKilopascals, TraceChannel FrameMillidegrees)
{
    public int Count => FirstMilliseconds.Length;

    internal static Trace Of(long columnMilliseconds, IReadOnlyList<SampleBucket> columns) => new(
        columnMilliseconds,
        [.. columns.Select(column => column.FirstMilliseconds)],
        [.. columns.Select(column => column.LastMilliseconds)],
        [.. columns.Select(column => column.Samples)],
        [.. columns.Select(column => column.Unmeasured)],
        Channel(columns, column => column.Voltage),
        Channel(columns, column => column.Current),
        Channel(columns, column => column.Pressure),
        Channel(columns, column => column.Temperature));

    private static TraceChannel Channel(IReadOnlyList<SampleBucket> columns, Func<SampleBucket, ChannelRange> range) => new(
        [.. columns.Select(column => range(column).MinimumOrNaN)],
        [.. columns.Select(column => range(column).MaximumOrNaN)]);
}
