namespace SolidCell.Blind.Traces;

/// <summary>
/// Writes one trace of a full cell of 3 mAh/cm2 against NCM: constant currents of 0.1 to 0.4 C between 2.7 and 4.3 V, with rests.
/// </summary>
public sealed class FullTrace
{
    private const double Area = 0.7854;
    private const double RowSeconds = 5;
    private const double Hours = 90;
    private const double Lowest = 2.7;
    private const double Highest = 4.3;
    private const double RestSeconds = 600;

    private readonly Course _course;
    private readonly int _seed;
    private readonly Dice _dice;
    private readonly Laboratory _lab;
    private readonly LithiumCell _cell;
    private readonly double _capacity;
    private readonly double _density;
    private readonly double _begin;
    private readonly double _siemens;
    private readonly double _fade;
    private double _state = 0.05;
    private double _wander;
    private double _thin = 1;
    private double _sign = 1;
    private double _restEnds = 600;
    private double _lost;
    private double _largest;

    public FullTrace(Course course, int seed)
    {
        (_course, _seed) = (course, seed);
        _dice = new Dice((ulong)(((int)course * 1000) + seed));
        _lab = new Laboratory(_dice);
        _cell = new LithiumCell(_dice, 0.03);
        _capacity = 3 * _dice.Lognormal(0.05);
        _density = _capacity * _dice.Between(0.1, 0.4) * 1e-3;
        _begin = Hours * 3600 * _dice.Between(0.4, 0.7);
        _siemens = 1 / _dice.LogBetween(5000, 100_000);
        _fade = _dice.LogBetween(0.0005, 0.004);
    }

    private bool Leaks(double at) => _course == Course.FullLeaky && at >= _begin;

    public BlindTrace Write(string folder)
    {
        string file = Path.Combine(folder, $"{_course}-{_seed}.bdf.csv");
        using var output = new TraceFile(file);
        long rows = (long)(Hours * 3600 / RowSeconds);
        double last = 0;
        for (long row = 0; row < rows; row++)
        {
            last = row * RowSeconds;
            double density = last < _restEnds ? 0 : _sign * _density;
            double volts = Step(last, density);
            output.Write(last, volts + _lab.Noise(last), density * Area, _lab);
            Turn(last, volts, density);
        }

        IReadOnlyList<Defect> defects = _course == Course.FullLeaky ? [new Defect(_begin, last, _largest, false)] : [];
        return new BlindTrace(_course, _seed, file, true, Area, _capacity * Area, Hours, defects);
    }

    private double Step(double at, double density)
    {
        double leak = Leaks(at) ? Leak() : 0;
        double resistance = _cell.Resistance + 40 + 20 * _lost;
        double open = Open(_state);
        double volts = (open + density * resistance) / (1 + leak * resistance);
        double lost = Math.Max(0, volts) * leak;
        _largest = Leaks(at) && density > 0 ? Math.Max(_largest, lost / _density) : _largest;
        _lab.Pass(RowSeconds, at, 0.1 * _state * _capacity);
        _cell.Pass(density, RowSeconds, _lab);
        _state = Math.Clamp(_state + (density - lost) * RowSeconds / 3.6 / (_capacity * (1 - _lost)), -0.02, 1.1);
        return volts;
    }

    /// <summary>Wanders by a third over 30 s, and thins out for some charges.</summary>
    private double Leak()
    {
        double back = Math.Exp(-RowSeconds / 30);
        _wander = _wander * back + _dice.Normal() * 0.33 * Math.Sqrt(1 - back * back);
        return _siemens * _thin * Math.Max(0.1, 1 + _wander);
    }

    private void Turn(double at, double volts, double density)
    {
        bool stuck = density > 0 && at - _restEnds > 3600 * 1.6 * _capacity * 1e-3 / _density;
        if ((density > 0 && (volts >= Highest || stuck)) || (density < 0 && volts <= Lowest))
        {
            _restEnds = at + RestSeconds;
            _sign = -_sign;
            _lost += _sign > 0 ? _fade : 0;
            _thin = _dice.Chance(0.2) ? 0.1 : 1;
        }
    }

    /// <summary>A nickel-rich layered oxide against lithium, as a smooth curve.</summary>
    private static double Open(double state)
    {
        double x = Math.Clamp(state, -0.02, 1.1);
        return 3.55 + 0.70 * x + 0.08 * Math.Sin(5 * x) * x - 0.75 * Math.Exp(-(x + 0.02) / 0.03) + 0.35 * Math.Exp((x - 1.1) / 0.05);
    }
}
