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

    public LinearCalibration CellVoltage { get; } = new LinearCalibration(VoltSpan);

    public LinearCalibration CurrentOneMilliamp { get; } = new LinearCalibration(CurrentController.LowRangeNanoamps);

    public LinearCalibration CurrentTenMilliamps { get; } = new LinearCalibration(CurrentController.HighRangeNanoamps);

    public LinearCalibration StackPressure { get; } = new LinearCalibration(MegapascalSpan);

    public RangeCalibration SourceOneMilliamp { get; } = new RangeCalibration(CurrentController.LowRangeNanoamps);

    public RangeCalibration SourceTenMilliamps { get; } = new RangeCalibration(CurrentController.HighRangeNanoamps);

    /// <summary>Calibrated pressure of the unloaded frame in kilopascals, subtracted from every reading.</summary>
    public int TareKilopascals { get; set; }

    /// <summary>Corrects a sample that was measured on a range.</summary>
    public void Correct(Sample sample, CurrentRange range)
    {
        if (CellVoltage.Corrects)
            sample.CellMicrovolts = CellVoltage.Apply(sample.CellMicrovolts);

        LinearCalibration current = range == CurrentRange.OneMilliamp ? CurrentOneMilliamp : CurrentTenMilliamps;
        if (current.Corrects)
            sample.CellNanoamps = current.Apply(sample.CellNanoamps);

        if (StackPressure.Corrects)
            sample.StackKilopascals = StackPressure.Apply(sample.StackKilopascals);

        sample.StackKilopascals -= TareKilopascals;
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
}
