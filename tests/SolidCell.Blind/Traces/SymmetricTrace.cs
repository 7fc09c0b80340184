namespace SolidCell.Blind.Traces;

/// <summary>Writes one trace of a symmetric cell.</summary>
public sealed class SymmetricTrace
{
    private const double Area = 0.7854;

    private readonly Course _course;
    private readonly int _seed;
    private readonly Dice _dice;
    private readonly Laboratory _lab;
    private readonly LithiumCell _cell;
    private readonly Paths _paths;
    private readonly double _rowSeconds;
    private readonly double _hours;
    private readonly double _density;
    private readonly double _halfStepSeconds;
    private readonly double _begin;
    private readonly double _threshold;
    private readonly double _stiffness;
    private readonly double _fuse;
    private double _nextTouch;

    public SymmetricTrace(Course course, int seed)
    {
        (_course, _seed) = (course, seed);
        _dice = new Dice((ulong)(((int)course * 1000) + seed));
        _lab = new Laboratory(_dice);
        _cell = new LithiumCell(_dice, course == Course.Voids ? 0.35 : 0.05);
        (_rowSeconds, _hours) = course switch
        {
            Course.Persistent => (10.0, _dice.LogBetween(60, 300)),
            Course.Dynamic => (0.05, 3.0),
            Course.OneWay => (1.0, 20.0),
            Course.Hard or Course.Halfway => (1.0, 16.0),
            _ => (5.0, 80.0),
        };
        _paths = new Paths(_rowSeconds);
        _density = _dice.Between(0.2, 1.0) * 1e-3;
        _halfStepSeconds = _course == Course.Dynamic ? 1800 : 3600;
        _begin = _hours * 3600 * _dice.Between(0.3, 0.6);
        _threshold = _dice.LogBetween(1, 5);
        _stiffness = _dice.LogBetween(0.02, 0.6);
        _fuse = _dice.LogBetween(1, 30) * 1e-3;
        _nextTouch = _begin;
    }

    public BlindTrace Write(string folder)
    {
        string file = Path.Combine(folder, $"{_course}-{_seed}.bdf.csv");
        using var output = new TraceFile(file);
        long rows = (long)(_hours * 3600 / _rowSeconds);
        double sign = 0, last = 0;
        for (long row = 0; row < rows; row++)
        {
            double at = row * _rowSeconds, density = DensityAt(at);
            if (Math.Sign(density) != sign && density != 0)
            {
                _paths.HalfCycle();
                sign = Math.Sign(density);
            }

            Operate(at);
            double volts = Step(at, density);
            last = at;
            output.Write(at, volts + _lab.Noise(at), density * Area, _lab);
        }

        return new BlindTrace(_course, _seed, file, false, Area, 0, _hours, _paths.Defects(last));
    }

    private double Step(double at, double density)
    {
        double share = _paths.Siemens * _cell.Resistance / (1 + _paths.Siemens * _cell.Resistance);
        _lab.Pass(_rowSeconds, at, _stiffness * _cell.VoidMicrometres);
        _cell.Pass(density * (1 - share), _rowSeconds, _lab);
        double fast = _cell.Resistance * (1 - _cell.SlowShare), slow = _cell.SlowDensity * _cell.Resistance * _cell.SlowShare;
        double volts = (density * fast + slow) / (1 + _paths.Siemens * fast);
        Fail(at, density);
        _paths.Check(at, volts, _fuse);
        _paths.Watch(at, _cell.Resistance);
        return volts;
    }

    private double DensityAt(double at) => at < 600 ? 0
        : _course == Course.OneWay ? _density
        : (long)((at - 600) / _halfStepSeconds) % 2 == 0 ? _density : -_density;

    /// <summary>What the operator does in the traces of conditions.</summary>
    private void Operate(double at)
    {
        if (_course == Course.Conditions)
        {
            double part = at / (_hours * 3600);
            _lab.SetMegapascals = part is > 0.35 and < 0.6 ? 7 : 5;
            _lab.SetDegrees = part is > 0.5 and < 0.75 ? 36 : 30;
        }
    }

    private void Fail(double at, double density)
    {
        switch (_course)
        {
            case Course.Persistent when !_paths.Stays && at >= _begin / 3:
                _paths.Stay(1 / _dice.LogBetween(500, 5000), _dice.LogBetween(0.001, 0.03), at, false);
                break;
            case Course.Hard when !_paths.Stays && at >= _begin && density != 0:
                _paths.Stay(1 / _dice.LogBetween(0.2, 20), 0, at, true);
                break;
            case Course.Halfway when !_paths.Stays && at >= _begin && density != 0:
                _paths.Stay((1 / _dice.Between(0.15, 0.6) - 1) / _cell.Resistance, 0, at, false);
                break;
            case Course.Dynamic when density != 0:
                Touch(at, 500);
                break;
            case Course.OneWay when density * at / 3.6 > _threshold:
                FailOneWay(at);
                break;
        }
    }

    private void Touch(double at, double meanSeconds)
    {
        if (at >= _nextTouch && _paths.Passing == 0)
        {
            _paths.Touch(1 / _dice.LogBetween(50, 2000), _dice.LogBetween(0.001, 3600), at, _cell.Resistance, _dice);
            _nextTouch = at - meanSeconds * Math.Log(1 - _dice.Uniform());
        }
    }

    private void FailOneWay(double at)
    {
        Touch(at, 900);
        if (!_paths.Stays && _density * at / 3.6 > 2 * _threshold)
        {
            _paths.Stay(1 / _dice.LogBetween(0.2, 20), 0, at, true);
        }
    }
}
