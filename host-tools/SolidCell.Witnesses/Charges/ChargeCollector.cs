using SolidCell.Witnesses.HalfCycles;

namespace SolidCell.Witnesses.Charges;

/// <summary>
/// Makes charges and discharges of readings, in one pass. One goes on over rests and changes of the current until the current turns. Each
/// reading counts for the time since the one before, ten minutes at most.
/// </summary>
public sealed class ChargeCollector
{
    private const double LongestHours = 1 / 6.0;

    private readonly List<ChargePoint> _points = [];
    private readonly HoldCollector _holds = new();
    private double _last = double.NaN;
    private double _start;
    private double _end;
    private double _volts;
    private double _largest;
    private double _charge;

    /// <summary>Those that have ended: the current has turned.</summary>
    public IReadOnlyList<ChargePoint> Points => _points;

    /// <summary>The longest constant voltage; null without one.</summary>
    public HeldVoltage? LongestHold => _holds.Longest;

    /// <summary>Takes a reading: hours since the start of the test, volts, current density.</summary>
    public void Take(double hours, double volts, double milliampsPerSquareCentimetre)
    {
        double since = Math.Clamp(hours - _last, 0, LongestHours);
        _last = hours;
        _holds.Take(hours, volts, milliampsPerSquareCentimetre);
        if (Math.Abs(milliampsPerSquareCentimetre) < RestCurrent.MilliampsPerSquareCentimetre)
        {
            return;
        }

        if (Math.Sign(milliampsPerSquareCentimetre) != Math.Sign(_largest))
        {
            End();
            (_start, _charge, _largest) = (hours, 0, milliampsPerSquareCentimetre);
        }
        else
        {
            _charge += Math.Abs(milliampsPerSquareCentimetre) * since;
        }

        _largest = Math.MaxMagnitude(milliampsPerSquareCentimetre, _largest);
        (_end, _volts) = (hours, volts);
    }

    private void End()
    {
        if (_charge > 0)
        {
            _points.Add(new ChargePoint(_start, _end, _largest, _charge, _volts));
        }
    }
}
