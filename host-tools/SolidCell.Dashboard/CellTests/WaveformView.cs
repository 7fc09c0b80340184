namespace SolidCell.Dashboard.CellTests;

/// <summary>The 2 s before and 3 s after a short was found, at the fixture's full rate. Seconds count from the onset.</summary>
public sealed record WaveformView(double OnsetSeconds, double[] Seconds, double[] CellVolts, double[] CellMilliamps);
