using SolidCell.Store.Traces;

namespace SolidCell.Dashboard.CellTests;

/// <summary>Traces in the units of the plots.</summary>
internal static class TraceViews
{
    public static TraceView Of(Trace trace) => new(
        trace.ColumnMilliseconds / 1e3,
        // The middle of what the column holds: a column of one sample stands where the sample was taken.
        [.. trace.FirstMilliseconds.Zip(trace.LastMilliseconds, (first, last) => (first + last) / 2e3)],
        Scale(trace.CellMicrovolts.Minimum, 1e6), Scale(trace.CellMicrovolts.Maximum, 1e6),
        Scale(trace.CellNanoamps.Minimum, 1e6), Scale(trace.CellNanoamps.Maximum, 1e6),
        Scale(trace.StackKilopascals.Minimum, 1e3), Scale(trace.StackKilopascals.Maximum, 1e3),
        Scale(trace.FrameMillidegrees.Minimum, 1e3), Scale(trace.FrameMillidegrees.Maximum, 1e3));

    private static double?[] Scale(double[] values, double divisor) =>
        Array.ConvertAll(values, value => double.IsNaN(value) ? (double?)null : value / divisor);
}
