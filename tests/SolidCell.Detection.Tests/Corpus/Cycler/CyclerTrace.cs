using SolidCell.Core.Measurement;
using SolidCell.Detection.Tests.Corpus.Cells;
using SolidCell.Detection.Tests.Corpus.Traces;

namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>
/// The rows that a cycler writes of a generated cell: at times, at steps of the voltage, and where a step begins. Repeatable from a seed.
/// </summary>
public sealed class CyclerTrace
{
    private const double MostHours = 400;
    private const int FaultyCharge = 3;

    private readonly CyclerCell _cell;
    private readonly CyclerStep[] _steps;
    private readonly CyclerFault _fault;
    private readonly CyclerDisturbance _disturbance;
    private readonly RowRule _rows;
    private readonly NoiseSource _noise;
    private readonly Random _random;
    private readonly double _noiseVolts;
    private readonly double _resolution;
    private readonly bool _isCapacityTold;
    private readonly double _faultAt;
    private readonly double _size;
    private readonly int _faultPart;
    private double _seconds;
    private double _lastRow = double.NegativeInfinity;
    private double _lastRowVolts;
    private double _until = double.NegativeInfinity;
    private double _sign = 1;
    private int _charges;
    private double _chargeBegan;
    private double _stepBegan;

    public CyclerTrace(int seed, CellShape shape, CyclerProgram program, RowRule rows, CyclerFault fault, CyclerDisturbance disturbance)
    {
        _random = new Random(seed);
        _cell = new CyclerCell(shape, _random);
        int cycles = fault == CyclerFault.None ? 6 : 5;
        _steps = [.. program.Steps(shape, _random, cycles)];
        (_fault, _disturbance, _rows) = (fault, disturbance, rows);
        _noiseVolts = Math.Pow(10, -5 + (1.7 * _random.NextDouble()));
        _resolution = _random.Next(3) == 0 ? 1e-3 : 1e-4;
        _noise = new NoiseSource(seed, NoiseKind.White, rows.Seconds);
        _isCapacityTold = _random.Next(2) == 0;
        _faultAt = 0.1 + (0.5 * _random.NextDouble());
        _size = _random.NextDouble();
        _faultPart = _random.Next(3);
        Words = FormattableString.Invariant(
            $"seed {seed} {shape} {program} {disturbance}, rows {rows.Seconds} s {rows.Volts} V, {_cell.MilliampHours:0.00} mAh, rate {_steps.Max(s => s.Rate):0.00}{(fault == CyclerFault.Dip ? DipInWords() : string.Empty)}");
    }

    public string Words { get; }

    private string DipInWords() => FormattableString.Invariant(
        $", dip of {DipVolts() * 1000:0} mV for {DipSeconds():0} s {(_faultPart == 0 ? "on charge" : _faultPart == 1 ? "on discharge" : "at rest")}");

    private double DipVolts() => 0.015 + (0.065 * _size) + (8 * (_noiseVolts + _resolution));

    private double DipSeconds() => Math.Max(4 + (56 * _size), 4.5 * _rows.Seconds);

    public TraceLabel Label { get; private set; } = new();

    public double Hours => _seconds / 3600;

    public CellDescription Cell => new()
    {
        Kind = _cell.Shape.Kind(),
        AreaSquareMicrometres = (long)(_cell.AreaSquareCentimetres * 1e8),
        CapacityNanoampHours = _isCapacityTold ? (long)(_cell.MilliampHours * 1e6) : 0,
    };

    /// <summary>One row after the other, in the sample given.</summary>
    public IEnumerable<Sample> Rows(Sample sample)
    {
        foreach (CyclerStep step in _steps)
        {
            double tick = Math.Min(step.Rate == 0 ? 10 : 20 / Math.Max(0.1, Math.Abs(step.Rate)) / 20, _rows.Seconds);
            double began = _seconds;
            double beganAt = _cell.StateOfCharge;
            _stepBegan = began;
            if (step is { Rate: > 0, IsHeld: false })
            {
                _charges++;
                _chargeBegan = beganAt;
            }

            bool isLongRest = step.Rate == 0 && _charges == FaultyCharge
                && (_fault == CyclerFault.RestLeak || (_fault == CyclerFault.Dip && _faultPart == 2));
            double seconds = isLongRest ? 8 * 3600 : step.Seconds;
            bool isFirst = true;
            for (bool isOver = false; !isOver && Hours < MostHours;)
            {
                double rate = Rate(step);
                double volts = Disturbed(Shorted(_cell.Volts(rate), step), rate);
                isOver = _seconds - began >= seconds || IsOver(step, rate, beganAt);
                if (isFirst || isOver || IsRow(volts))
                {
                    Put(sample, volts, rate);
                    yield return sample;
                }

                isFirst = false;
                Begin(step);
                _cell.Kelvin = _disturbance == CyclerDisturbance.DayAndNight ? 3 * Math.Sin(2 * Math.PI * _seconds / 86400) : 0;
                _cell.Pass(rate, tick);
                _seconds += tick;
            }
        }
    }

    private double Rate(CyclerStep step)
    {
        if (!step.IsHeld)
        {
            return step.Rate;
        }

        double held = _cell.RateFor(step.Volts);
        return step.Rate > 0 ? Math.Clamp(held, 0, step.Rate) : Math.Clamp(held, step.Rate, 0);
    }

    private bool IsOver(CyclerStep step, double rate, double beganAt)
    {
        double volts = _cell.Volts(rate);
        bool isLeakStopped = _fault != CyclerFault.None && step.Rate > 0 && (_cell.StateOfCharge > 1.3 || _seconds > 3600 * MostHours);
        return step.IsHeld ? Math.Abs(rate) < CyclerCell.LeastHeldRate(Math.Abs(step.Rate))
            : isLeakStopped || (step.Rate > 0 ? volts >= step.Volts : step.Rate < 0 && volts <= step.Volts)
            || Math.Abs(_cell.StateOfCharge - beganAt) >= step.StateOfChargeChange;
    }

    private bool IsRow(double volts) =>
        _seconds - _lastRow >= _rows.Seconds - 1e-6 || (_rows.Volts > 0 && Math.Abs(volts - _lastRowVolts) >= _rows.Volts);

    private void Put(Sample sample, double volts, double rate)
    {
        _lastRow = _seconds;
        _lastRowVolts = volts;
        double read = volts + (_noise.Next() * _noiseVolts);
        sample.Milliseconds = (long)Math.Round(_seconds * 1000);
        sample.CellMicrovolts = (int)Math.Round(Math.Round(read / _resolution) * _resolution * 1e6);
        sample.CellNanoamps = (int)Math.Round(rate * _cell.MilliampHours * 1e6 * (1 + (1e-4 * _noise.Normal())));
        sample.CellVoltageQuality = sample.CellCurrentQuality = SampleQuality.Good;
    }

    private double Disturbed(double volts, double rate)
    {
        double chance = _rows.Seconds / 3600 / 8;
        if (_disturbance == CyclerDisturbance.Interference && (_seconds < _until || _random.NextDouble() < chance))
        {
            _until = _seconds < _until ? _until : _seconds + (20 * _rows.Seconds * _random.NextDouble());
            return _random.Next(2) == 0 ? volts : volts + ((_random.Next(2) == 0 ? 1 : -1) * (0.005 + (0.095 * _random.NextDouble())));
        }

        if (_disturbance == CyclerDisturbance.OpenLead && rate != 0 && (_seconds < _until || _random.NextDouble() < chance))
        {
            _sign = _seconds < _until ? _sign : _random.Next(2) == 0 ? 1 : -1;
            _until = _seconds < _until ? _until : _seconds + 1 + (15 * _rows.Seconds * _random.NextDouble());
            return 5.2 * _sign;
        }

        return volts;
    }

    private double Shorted(double volts, CyclerStep step)
    {
        bool isHard = _fault == CyclerFault.HardShort && _seconds >= Label.HardSeconds;
        bool isDip = _fault == CyclerFault.Dip && _seconds >= Label.SoftSeconds && _seconds < Label.SoftEndSeconds;
        return isHard && step.Rate != 0 ? volts * (0.001 + (0.079 * _size)) : isDip ? volts - DipVolts() : volts;
    }

    /// <summary>Writes the label in the moment in which the fault begins.</summary>
    private void Begin(CyclerStep step)
    {
        if (_fault == CyclerFault.None || !double.IsInfinity(Math.Min(Label.SoftSeconds, Label.HardSeconds)) || !Begins(step))
        {
            return;
        }

        double hour = 3600 / Math.Max(0.02, Math.Abs(step.Rate));
        Label = _fault switch
        {
            CyclerFault.HardShort => new TraceLabel { HardSeconds = _seconds },
            CyclerFault.Dip => new TraceLabel
            {
                SoftSeconds = _seconds,
                SoftEndSeconds = _seconds + DipSeconds(),
                IsOneEvent = true,
            },
            _ => new TraceLabel { SoftSeconds = _seconds, WindowSeconds = 1.2 * hour },
        };
        _cell.LeakRate = _fault switch
        {
            CyclerFault.PartialLeak => (0.4 + (0.3 * _size)) * step.Rate,
            CyclerFault.Leak => (0.7 + (0.8 * _size)) * step.Rate,
            CyclerFault.RestLeak => 0.02 + (0.06 * _size),
            CyclerFault.HoldLeak => 0.1 + (0.2 * _size),
            _ => 0,
        };
    }

    private bool Begins(CyclerStep step) => _charges >= FaultyCharge && _fault switch
    {
        CyclerFault.RestLeak => step.Rate == 0,
        CyclerFault.HoldLeak => step.IsHeld && _cell.RateFor(step.Volts) < step.Rate / 2,
        CyclerFault.Dip => _faultPart == 0 ? IsWithin(step, 1) : _faultPart == 1
            ? IsWithin(step, -1) : step.Rate == 0 && _seconds - _stepBegan > (20 + (10 * _size)) * _rows.Seconds,
        CyclerFault.HardShort => IsWithin(step, _faultPart == 0 ? -1 : 1),
        _ => IsWithin(step, 1),
    };

    private bool IsWithin(CyclerStep step, int sign) =>
        !step.IsHeld && Math.Sign(step.Rate) == sign
        && (sign > 0 ? _cell.StateOfCharge >= Math.Max(_chargeBegan, 0) + _faultAt : _cell.StateOfCharge <= 0.95 - _faultAt);
}
