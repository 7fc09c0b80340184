namespace SolidCell.Witnesses.HalfCycles;

/// <summary>
/// Counts excursions of the voltage of a symmetric cell that last less than a second, down and up, in readings of four a second and more. A
/// reading is out when it is further from the mean of the last readings than 8 times their mean deviation and 4 % of them. Whoever is out
/// for a second is no dip: the level is taken anew.
/// </summary>
public sealed class DipCollector
{
    private const double SlowestHours = 0.3 / 3600;
    private const double LongestHours = 1.0 / 3600;
    private const double Weight = 1 / 16.0;
    private const double LeastShare = 0.04;
    private const double LeastDeviations = 8;
    private const int Learned = 64;

    private readonly List<double> _dips = [];
    private double _density;
    private double _level;
    private double _deviation;
    private double _last = double.NaN;
    private double _outSince = double.NaN;
    private int _side;
    private int _seen;

    /// <summary>When each dip began, in hours.</summary>
    public IReadOnlyList<double> DipHours => _dips;

    /// <summary>Excursions upwards, which no short makes.</summary>
    public int Rises { get; private set; }

    /// <summary>Hours that were looked at.</summary>
    public double Hours { get; private set; }

    /// <summary>Takes a reading: hours since the start of the test, volts, current density.</summary>
    public void Take(double hours, double volts, double milliampsPerSquareCentimetre)
    {
        double since = hours - _last;
        _last = hours;
        double size = volts * Math.Sign(milliampsPerSquareCentimetre);
        bool isSame = Math.Abs(milliampsPerSquareCentimetre) >= RestCurrent.MilliampsPerSquareCentimetre
            && Math.Abs(milliampsPerSquareCentimetre - _density) <= 0.02 * Math.Abs(_density);
        if (!isSame || !(since > 0 && since <= SlowestHours))
        {
            (_density, _seen) = (milliampsPerSquareCentimetre, 0);
            Begin(size);
            return;
        }

        Hours += since;
        double off = size - _level;
        if (_seen < Learned || Math.Abs(off) <= Math.Max(LeastDeviations * _deviation, LeastShare * Math.Abs(_level)))
        {
            Learn(off);
        }
        else
        {
            Leave(hours, size, Math.Sign(off));
        }
    }

    private void Begin(double size) => (_level, _deviation, _outSince) = (size, 0, double.NaN);

    /// <summary>It is back at its level, or never left it.</summary>
    private void Learn(double off)
    {
        if (!double.IsNaN(_outSince))
        {
            Count();
        }

        _seen++;
        double weight = _seen < 16 ? 1.0 / (_seen + 1) : Weight;
        _level += weight * off;
        _deviation += weight * (Math.Abs(off) - _deviation);
    }

    private void Leave(double hours, double size, int side)
    {
        if (double.IsNaN(_outSince) || side != _side)
        {
            (_outSince, _side) = (hours, side);
        }
        else if (hours - _outSince > LongestHours)
        {
            _seen = 0;
            Begin(size);
        }
    }

    private void Count()
    {
        if (_side < 0)
        {
            _dips.Add(_outSince);
        }
        else
        {
            Rises++;
        }

        _outSince = double.NaN;
    }
}
