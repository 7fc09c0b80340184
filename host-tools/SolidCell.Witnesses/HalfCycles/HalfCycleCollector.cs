namespace SolidCell.Witnesses.HalfCycles;

/// <summary>
/// Makes half-cycles of readings, in one pass. A half-cycle ends when the current reverses or changes by more than a tenth; rests are in
/// none. Each reading counts for the time since the one before, ten minutes at most.
/// </summary>
public sealed class HalfCycleCollector
{
    private const double OtherCurrent = 0.1;
    private const double LongestHours = 1 / 6.0;

    private readonly List<HalfCyclePoint> _points = [];
    private double _start = double.NaN;
    private double _last = double.NaN;
    private double _first;
    private double _hours;
    private double _volts;
    private double _density;
    private double _highest;
    private double _degreeHours;
    private double _measuredHours;

    /// <summary>The half-cycles until now, the one that runs included.</summary>
    public IReadOnlyList<HalfCyclePoint> Points
    {
        get
        {
            End();
            return _points;
        }
    }

    /// <summary>
    /// Takes a reading: hours since the start of the test, volts, current density and, where it was measured, the temperature.
    /// </summary>
    public void Take(double hours, double volts, double milliampsPerSquareCentimetre, double? degreesCelsius)
    {
        bool isRest = Math.Abs(milliampsPerSquareCentimetre) < RestCurrent.MilliampsPerSquareCentimetre;
        if (isRest || Math.Sign(milliampsPerSquareCentimetre) != Math.Sign(_first)
            || Math.Abs(milliampsPerSquareCentimetre - _first) > OtherCurrent * Math.Abs(_first))
        {
            End();
            _first = isRest ? 0 : milliampsPerSquareCentimetre;
            _start = isRest ? double.NaN : hours;
        }
        else
        {
            Add(Math.Clamp(hours - _last, 0, LongestHours), volts, milliampsPerSquareCentimetre, degreesCelsius);
        }

        _last = hours;
    }

    /// <summary>All that was taken until now, bit for bit, so that <see cref="Read"/> goes on from here.</summary>
    public void Write(BinaryWriter content)
    {
        ArgumentNullException.ThrowIfNull(content);
        double[] running = [_start, _last, _first, _hours, _volts, _density, _highest, _degreeHours, _measuredHours];
        Array.ForEach(running, content.Write);
        content.Write(_points.Count);
        foreach (HalfCyclePoint point in _points)
        {
            double[] numbers =
            [
                point.StartHours, point.EndHours, point.MilliampsPerSquareCentimetre, point.OhmSquareCentimetres,
                point.MilliampHoursPerSquareCentimetre, point.HighestVolts, point.DegreesCelsius ?? double.NaN,
            ];
            Array.ForEach(numbers, content.Write);
        }
    }

    public static HalfCycleCollector Read(BinaryReader content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var collector = new HalfCycleCollector();
        (collector._start, collector._last, collector._first) = (content.ReadDouble(), content.ReadDouble(), content.ReadDouble());
        (collector._hours, collector._volts, collector._density) = (content.ReadDouble(), content.ReadDouble(), content.ReadDouble());
        (collector._highest, collector._degreeHours, collector._measuredHours) =
            (content.ReadDouble(), content.ReadDouble(), content.ReadDouble());
        int points = content.ReadInt32();
        for (int number = 1; number <= points; number++)
        {
            collector._points.Add(new HalfCyclePoint(number, content.ReadDouble(), content.ReadDouble(), content.ReadDouble(),
                content.ReadDouble(), content.ReadDouble(), content.ReadDouble(), Known(content.ReadDouble())));
        }

        return collector;
    }

    private static double? Known(double number) => double.IsNaN(number) ? null : number;

    private void Add(double hours, double volts, double density, double? degrees)
    {
        _hours += hours;
        _volts += volts * hours;
        _density += density * hours;
        _highest = Math.Max(_highest, Math.Abs(volts));
        _degreeHours += (degrees ?? 0) * hours;
        _measuredHours += degrees is null ? 0 : hours;
    }

    private void End()
    {
        if (_hours > 0)
        {
            _points.Add(new HalfCyclePoint(
                _points.Count + 1, _start, _last, _density / _hours, _volts / _density * 1000, _density, _highest,
                _measuredHours > 0 ? _degreeHours / _measuredHours : null));
        }

        _start = _last;
        (_hours, _volts, _density, _highest, _degreeHours, _measuredHours) = (0, 0, 0, 0, 0, 0);
    }
}
