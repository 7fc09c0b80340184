using SolidCell.Core.Control;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Calibration;

/// <summary>
/// What makes this fixture's readings and currents true: two points for each measured channel and each range of the current source,
/// the tare of the force on the stack, and the area that this force presses on.
/// </summary>
public sealed class FixtureCalibration
{
    private const int VoltSpan = 1000000;
    private const int KilonewtonSpan = 1000000;

    /// <summary>A 10 mm die: what is pressed as long as nobody has said otherwise.</summary>
    public const long UsualAreaSquareMicrometres = 78539816;

    /// <summary>1 mN on 1 um2 is 10^6 kPa.</summary>
    private const long KilopascalsPerUnit = 1000000;

    private readonly LinearCalibration _voltage = new LinearCalibration(VoltSpan);
    private readonly LinearCalibration _oneMilliamp = new LinearCalibration(CurrentController.LowRangeNanoamps);
    private readonly LinearCalibration _tenMilliamps = new LinearCalibration(CurrentController.HighRangeNanoamps);
    private readonly LinearCalibration _force = new LinearCalibration(KilonewtonSpan);
    private int _tareMillinewtons;
    private long _area;
    private long _testArea;

    /// <summary>The last force and its pressure: a load cell is read once a second, a sample taken in each tick.</summary>
    private int _lastMillinewtons = int.MinValue;
    private int _lastKilopascals;

    /// <summary>False while all measured channels are as they were made: a tick need not look at each.</summary>
    private bool _hasLines;

    public LinearCalibration CellVoltage => _voltage;

    public LinearCalibration CurrentOneMilliamp => _oneMilliamp;

    public LinearCalibration CurrentTenMilliamps => _tenMilliamps;

    public LinearCalibration StackForce => _force;

    public RangeCalibration SourceOneMilliamp { get; } = new RangeCalibration(CurrentController.LowRangeNanoamps);

    public RangeCalibration SourceTenMilliamps { get; } = new RangeCalibration(CurrentController.HighRangeNanoamps);

    /// <summary>Calibrated force of the unloaded frame in millinewtons, subtracted from every reading.</summary>
    public int TareMillinewtons
    {
        get => _tareMillinewtons;
        set
        {
            _tareMillinewtons = value;
            _lastMillinewtons = int.MinValue;
        }
    }

    /// <summary>The area of the die in square micrometres; 0 when that of the cell under test is pressed.</summary>
    public long DieSquareMicrometres
    {
        get => _area;
        set
        {
            _area = value;
            _lastMillinewtons = int.MinValue;
        }
    }

    /// <summary>The area that is pressed: that of the test on, or the last one; else the die's; else a 10 mm die's.</summary>
    public long PressedSquareMicrometres => _testArea > 0 ? _testArea : _area > 0 ? _area : UsualAreaSquareMicrometres;

    /// <summary>Corrects a sample that was measured on a range.</summary>
    public void Correct(Sample sample, CurrentRange range)
    {
        if (_hasLines)
        {
            Straighten(sample, range);
        }

        int force = sample.StackMillinewtons;
        if (force != _lastMillinewtons)
        {
            _lastMillinewtons = force;
            _lastKilopascals = PressureOf(force);
        }

        sample.StackKilopascals = _lastKilopascals;
    }

    /// <summary>Calibrated and tared force of an uncorrected one, in millinewtons.</summary>
    public long ForceOf(int millinewtons) => (long)_force.Apply(millinewtons) - _tareMillinewtons;

    /// <summary>The pressure that an uncorrected force in millinewtons is, in kilopascals.</summary>
    internal int PressureOf(int millinewtons)
    {
        long area = PressedSquareMicrometres;
        long product = ForceOf(millinewtons) * KilopascalsPerUnit;
        long kilopascals = (product < 0 ? product - (area / 2) : product + (area / 2)) / area;
        return kilopascals > int.MaxValue ? int.MaxValue : kilopascals < -int.MaxValue ? -int.MaxValue : (int)kilopascals;
    }

    /// <summary>
    /// A test begins, or is taken up, on a cell: what it presses on is the area that the start said, else the die's, else that of the
    /// cell's electrode. True when that is another area than before.
    /// </summary>
    public bool UseCell(CellDescription cell)
    {
        long before = PressedSquareMicrometres;
        if (cell.PressedSquareMicrometres <= 0)
        {
            cell.PressedSquareMicrometres = _area > 0 ? _area : cell.AreaSquareMicrometres;
        }

        _testArea = cell.PressedSquareMicrometres;
        _lastMillinewtons = int.MinValue;
        return _testArea != before;
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
        _lastMillinewtons = int.MinValue;
        _hasLines = _voltage.IsCalibrated || _oneMilliamp.IsCalibrated || _tenMilliamps.IsCalibrated;
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
            case CalibrationChannel.StackForce:
                return StackForce;
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
    }
}
