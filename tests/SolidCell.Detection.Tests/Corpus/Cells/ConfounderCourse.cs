using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Corpus.Cells;

/// <summary>How a confounder shows in resistance, temperature, pressure, current and readings at any time.</summary>
public sealed class ConfounderCourse
{
    private const double TransientSeconds = 60;
    private const int SamplesPerSpike = 4000;
    private const double InterfaceShare = 0.6;

    /// <summary>
    /// In coarser readings, or in such that never flicker, 0 V is what a dead short reads: no label could tell the two apart.
    /// </summary>
    private const double LeastSteps = 1100;

    private readonly Confounder _confounder;
    private readonly CellParameters _cell;
    private readonly Random _random;
    private readonly double _at;
    private readonly double _size;
    private readonly double _frequency;
    private readonly double _pressSeconds;
    private double _held;

    public ConfounderCourse(Confounder confounder, CellParameters cell)
    {
        _confounder = confounder;
        _cell = cell;
        _random = new Random(cell.Seed ^ 0xC0F);
        _at = cell.HalfCycleSeconds * (0.2 + (0.6 * _random.NextDouble()) + _random.Next(1, cell.HalfCycles));
        _size = (2 * _random.NextDouble()) - 1;
        double mains = _random.Next(2) == 0 ? 50 : 60;
        _frequency = mains - 0.1 + (0.2 * _random.NextDouble());
        _pressSeconds = confounder == Confounder.PressureStep ? 0.05 * Math.Pow(400, _random.NextDouble()) : 1;
    }

    public bool Rests => _confounder == Confounder.Rests;

    public double Kelvin(double t) => _confounder switch
    {
        Confounder.TemperatureStep when t > _at => 5 * (1 - Math.Exp(-(t - _at) / TransientSeconds)),
        Confounder.TemperatureSwing => 4 * Math.Sin(2 * Math.PI * t / 3600),
        _ => 0,
    };

    public double PressureShare(double t) => _confounder switch
    {
        Confounder.PressureSwing => 1 + (0.25 * _size * Math.Sin(2 * Math.PI * t / 1800)),
        Confounder.PressureStep when t > _at => 1 + ((0.1 + (0.5 * Math.Abs(_size))) * (1 - Math.Exp(-(t - _at) / _pressSeconds))),
        _ => 1,
    };

    /// <summary>What the load cell shows of it: the fixture reads it once a second.</summary>
    public double MeasuredPressureShare(double t) => PressureShare(_confounder == Confounder.PressureStep ? Math.Floor(t) : t);

    public double CurrentShare(double t) => _confounder == Confounder.CurrentTrim && t > _at ? 1 + (0.04 * _size) : 1;

    public double ResistanceShare(double t, double inHalf) => _confounder switch
    {
        Confounder.VoidGrowth => 1 + (3 * Math.Pow(inHalf / _cell.HalfCycleSeconds, 4)),
        Confounder.PressureSwing => Math.Pow(PressureShare(t), -0.5),
        Confounder.PressureStep => 1 - InterfaceShare + (InterfaceShare * Math.Pow(PressureShare(t), -0.5)),
        Confounder.SlowDrift => 1 + (0.03 * Math.Abs(_size) * t / _cell.HalfCycleSeconds),
        Confounder.Wear => 1 + (0.3 * t / _cell.Seconds),
        Confounder.BreakIn => 1 + (0.12 * Math.Exp(-t / (2 * _cell.HalfCycleSeconds))),
        _ => 1,
    };

    /// <summary>Changes the readings that stand in the sample.</summary>
    public void Disturb(Sample sample, double t, ref double volts, ref double amperes)
    {
        double since = t - _at;
        double first = _cell.FirstVolts;
        switch (_confounder)
        {
            case Confounder.MainsHum:
                volts += first * (0.0225 + (0.0175 * _size)) * Math.Sin(2 * Math.PI * _frequency * t);
                break;
            case Confounder.Offset:
                volts += 0.2 * _size * first;
                break;
            case Confounder.LostContact when since is >= 0 and < 20:
                volts = Math.Sign(amperes) * ((Math.Abs(volts) * 2) + 0.4);
                break;
            case Confounder.ContactFlicker when since is >= 0 and < 20 && _random.Next(4) == 0:
                volts *= 1.5;
                break;
            case Confounder.SensorSpikes when _random.Next(SamplesPerSpike) == 0:
                volts += (_random.Next(2) == 0 ? 1 : -1) * Math.Abs(volts) * (0.3 + _random.NextDouble());
                break;
            case Confounder.StuckAtZero when since is >= 0 and < 15 && first > LeastSteps * _cell.Resolution
                && _cell.NoiseVolts * 3 > _cell.Resolution:
                volts = 0;
                break;
            case Confounder.StuckAtLastValue when since is >= 0 and < 15:
                volts = _held;
                break;
            case Confounder.NotANumber when since is >= 0 and < 15:
                sample.CellVoltageQuality = SampleQuality.NoAnswer;
                break;
            case Confounder.RangeChange when since is >= 0 and < 0.1:
                volts = 0;
                amperes = 0;
                break;
        }

        _held = volts;
    }
}
