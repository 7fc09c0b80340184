namespace SolidCell.Dashboard.CellTests;

/// <summary>
/// A test between two times in columns: for each, the lowest and the highest sample of every channel. All arrays have one length; null is
/// "not measured". <paramref name="ColumnSeconds"/> is 0 when every column is one sample.
/// </summary>
public sealed record TraceView(
    double ColumnSeconds, double[] Seconds, double?[] MinimumVolts, double?[] MaximumVolts, double?[] MinimumMilliamps,
    double?[] MaximumMilliamps,
    double?[] MinimumMegapascals, double?[] MaximumMegapascals, double?[] MinimumCelsius, double?[] MaximumCelsius);
