using SolidCell.Core.Control;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Calibration;

/// <summary>
/// What makes this fixture's readings and currents true: two points for each measured channel and each range of the current source,
/// and the tare of the stack pressure.
/// </summary>
public sealed class FixtureCalibration
{
    private const int VoltSpan = 1000000;
    private const int MegapascalSpan = 100000;

    private readonly LinearCalibration _voltage = new LinearCalibration(VoltSpan);
    private readonly LinearCalibration _oneMilliamp = new LinearCalibration(CurrentController.LowRangeNanoamps);
    private readonly LinearCalibration _tenMilliamps = new LinearCalibration(CurrentController.HighRangeNanoamps);
    private readonly LinearCalibration _pressure = new LinearCalibration(MegapascalSpan);
    private int _tareKilopascals;

    /// <summary>False while all measured channels are as they were made: a tick need not look at each.</summary>
    private bool _hasLines;

    public LinearCalibration CellVoltage => _voltage;

    public LinearCalibration CurrentOneMilliamp => _oneMilliamp;

    public LinearCalibration CurrentTenMilliamps => _tenMilliamps;

    public LinearCalibration StackPressure => _pressure;

    public RangeCalibration SourceOneMilliamp { get; } = new RangeCalibration(CurrentController.LowRangeNanoamps);

    public RangeCalibration SourceTenMilliamps { get; } = new RangeCalibration(CurrentController.HighRangeNanoamps);

    /// <summary>Calibrated pressure of the unloaded frame in kilopascals, subtracted from every reading.</summary>
    public int TareKilopascals
    {
        get => _tareKilopascals;
        set => _tareKilopascals = value;
    }

    /// <summary>Corrects a sample that was measured on a range.</summary>
    public void Correct(Sample sample, CurrentRange range)
    {
        if (_hasLines)
        {
            Straighten(sample, range);
        }

        sample.StackKilopascals -= _tareKilopascals;
    }

    /// <summary>Takes two points of a channel: of its line, or of a range of the source.</summary>
    public void Set(CalibrationChannel channel, int low, int lowValue, int high, int highValue)
    {
        LinearCalibration? line = Line(channel);
        if (line == null)
        {
            Source(channel).Set(low, lowValue, high, highValue);
            return;
        }

        line.Set(low, lowValue, high, highValue);
        _hasLines = _voltage.IsCalibrated || _oneMilliamp.IsCalibrated || _tenMilliamps.IsCalibrated || _pressure.IsCalibrated;
    }

    /// <summary>The line of a measured channel; null for a range of the source.</summary>
    public LinearCalibration? Line(CalibrationChannel channel)
    {
        switch (channel)
        {
            case CalibrationChannel.CellVoltage:
                return CellVoltage;
            case CalibrationChannel.CurrentOneMilliamp:
                return CurrentOneMilliamp;
            case CalibrationChannel.CurrentTenMilliamps:
                return CurrentTenMilliamps;
            case CalibrationChannel.StackPressure:
                return StackPressure;
            default:
                return null;
        }
    }

    /// <summary>A range of the source, for the two channels that have no <see cref="Line"/>.</summary>
    public RangeCalibration Source(CalibrationChannel channel) =>
        channel == CalibrationChannel.SourceOneMilliamp ? SourceOneMilliamp : SourceTenMilliamps;

    private void Straighten(Sample sample, CurrentRange range)
    {
        if (_voltage.IsCalibrated)
        {
            sample.CellMicrovolts = _voltage.Apply(sample.CellMicrovolts);
        }

        LinearCalibration current = range == CurrentRange.OneMilliamp ? _oneMilliamp : _tenMilliamps;
        if (current.IsCalibrated)
        {
            sample.CellNanoamps = current.Apply(sample.CellNanoamps);
        }

        if (_pressure.IsCalibrated)
        {
            sample.StackKilopascals = _pressure.Apply(sample.StackKilopascals);
        }
    }
}
