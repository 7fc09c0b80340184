namespace SolidCell.Store.Reading;

/// <summary>
/// Voltage and current around a short at the full rate of the fixture, all arrays of one length. Times are test times, as those of
/// samples; the onset of the short lies among them.
/// </summary>
public sealed record ShortWaveform(long[] Milliseconds, int[] CellMicrovolts, int[] CellNanoamps);
