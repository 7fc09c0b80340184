using SolidCell.Plotting.Reduction;

namespace SolidCell.Replay.Reporting;

/// <summary>Voltage and current of a trace, thinned to what a figure can show.</summary>
public sealed class TraceRanges
{
    private readonly MinMaxReducer _volts = new();
    private readonly MinMaxReducer _milliamps = new();

    public IReadOnlyList<ValueRange> HoursAndVolts => _volts.Ranges;

    public IReadOnlyList<ValueRange> HoursAndMilliamps => _milliamps.Ranges;

    /// <summary>Takes the next row; a value that is no number is passed over.</summary>
    public void Add(double seconds, double volts, double amperes)
    {
        double hours = seconds / 3600;
        _volts.Add(hours, volts);
        _milliamps.Add(hours, amperes * 1000);
    }
}
