using SolidCell.Core.Measurement;

namespace SolidCell.Detection.Tests.Corpus;

/// <summary>A generated symmetric cell with its label: gives one sample after another, the same for the same seed.</summary>
public sealed class CellTrace
{
    private const double QuantumVolts = 7.8125e-6;

    private readonly Random _random;
    private readonly int _period;
    private readonly double _resistance;
    private readonly double _fastShare;
    private readonly double _fastSeconds;
    private readonly double _slowShare;
    private readonly double _slowSeconds;
    private readonly double _noise;
    private readonly double _humVolts;
    private readonly double _humHertz;
    private readonly double _driftPerHour;
    private readonly double _swing;
    private readonly bool _quantised;
    private readonly double _firstDensity;
    private readonly double _densityStep;
    private readonly double _confoundAt;
    private double _temperature;

    public CellTrace(int seed, int periodMilliseconds, Defect defect, Confounder confounder)
    {
        _random = new Random(seed);
        _period = periodMilliseconds;
        Defect = defect;
        Confounder = confounder;
        HalfCycleSeconds = Pick(120, 900) * (periodMilliseconds >= 1000 ? 4 : 1);
        HalfCycles = 6;
        Area = _random.Next(2) == 0 ? 0.785398 : 1.327323;
        _resistance = Pick(60, 450) / Area;
        _fastShare = Pick(0.1, 0.6);
        _fastSeconds = Math.Pow(10, Pick(-2, 0));
        _slowShare = Pick(-0.1, 0.25);
        _slowSeconds = Math.Pow(10, Pick(0.7, 2.5));
        _quantised = _random.Next(2) == 0;
        _firstDensity = Pick(0.1, 1.5);
        _densityStep = _random.Next(2) == 0 ? 0 : Pick(0.05, 0.3);
        _driftPerHour = Pick(-0.05, 0.05) + (confounder == Confounder.SlowDrift ? Pick(-0.15, 0.15) : 0);
        _swing = Pick(0, 1.5);
        Volts = _firstDensity * 1e-3 * Area * _resistance;
        _noise = Math.Min(Math.Pow(10, Pick(-6, -3.3)), Volts * 0.01);
        _humVolts = confounder == Confounder.MainsHum ? Volts * Pick(0.005, 0.04) : 0;
        _humHertz = _random.Next(2) == 0 ? Pick(49.9, 50.1) : Pick(59.9, 60.1);
        _confoundAt = HalfCycleSeconds * (Pick(0.2, 0.8) + _random.Next(1, HalfCycles));
        PlaceDefect();
    }

    public Defect Defect { get; }
    public Confounder Confounder { get; }
    public double Area { get; }
    public double HalfCycleSeconds { get; }
    public int HalfCycles { get; }

    /// <summary>Voltage of the first half-cycle, and the drop's depth as a share of the voltage.</summary>
    public double Volts { get; }
    public double Depth { get; private set; }
    public double OnsetSeconds { get; private set; } = double.PositiveInfinity;
    public double EndSeconds { get; private set; } = double.PositiveInfinity;
    public double HardOnsetSeconds { get; private set; } = double.PositiveInfinity;
    public double Seconds => HalfCycles * HalfCycleSeconds;
    public double RemainingShare { get; private set; }

    /// <summary>Fills the sample with the state at a time.</summary>
    public void Fill(Sample sample, long milliseconds)
    {
        double t = milliseconds / 1000.0;
        int half = (int)(t / HalfCycleSeconds);
        double inHalf = t - (half * HalfCycleSeconds);
        double sign = half % 2 == 0 ? 1 : -1;
        double amperes = sign * (_firstDensity + (half / 2 * _densityStep)) * 1e-3 * Area;
        double volts = amperes * _resistance * HealthyShape(t, inHalf) * DefectShare(t);
        volts += (_noise * Gauss()) + (_humVolts * Math.Sin(2 * Math.PI * _humHertz * t));
        sample.Milliseconds = milliseconds;
        sample.CellVoltageQuality = SampleQuality.Good;
        sample.CellCurrentQuality = SampleQuality.Good;
        Confound(sample, t, ref volts, ref amperes);
        volts = _quantised ? Math.Round(volts / QuantumVolts) * QuantumVolts : volts;
        sample.CellMicrovolts = (int)Math.Round(volts * 1e6);
        sample.CellNanoamps = (int)Math.Round((amperes * 1e9) + (40 * Gauss()));
        sample.FrameMillidegrees = (int)(_temperature * 1000);
        sample.FrameTemperatureQuality = SampleQuality.Good;
    }

    private double HealthyShape(double t, double inHalf)
    {
        double fast = _fastShare * (1 - Math.Exp(-inHalf / _fastSeconds));
        double slow = _slowShare * (1 - Math.Exp(-inHalf / _slowSeconds));
        double step = Confounder == Confounder.TemperatureStep && t > _confoundAt ? 5 * (1 - Math.Exp(-(t - _confoundAt) / 60)) : 0;
        _temperature = 30 + (_swing * Math.Sin(t / 1200)) + step;
        double warm = Math.Exp(-0.035 * (_temperature - 30));
        double voids = Confounder == Confounder.VoidGrowth ? 1 + (3 * Math.Pow(inHalf / HalfCycleSeconds, 4)) : 1;
        return ((1 - _fastShare) + fast + slow) * (1 + (_driftPerHour * t / 3600)) * warm * voids;
    }

    private double DefectShare(double t)
    {
        if (t >= HardOnsetSeconds)
        {
            return RemainingShare;
        }

        bool inside = t >= OnsetSeconds && t < EndSeconds;
        bool spiking = Defect != Defect.SpikeTrain || (t - OnsetSeconds) % 8 < 0.1;
        return inside && spiking ? 1 - Depth : 1;
    }

    private void PlaceDefect()
    {
        double at = HalfCycleSeconds * (_random.Next(1, HalfCycles - 2) + Pick(0.15, 0.8));
        RemainingShare = Pick(0.003, 0.06);
        switch (Defect)
        {
            case Defect.Hard:
                HardOnsetSeconds = at;
                break;
            case Defect.HardAtReversal:
                HardOnsetSeconds = HalfCycleSeconds * _random.Next(2, HalfCycles - 1);
                break;
            case Defect.SoftThenHard:
                Place(at, Pick(0.1, 0.6), Pick(0.2, 20));
                HardOnsetSeconds = at + (HalfCycleSeconds * Pick(0.6, 2));
                break;
            case Defect.SoftDeep:
                Place(at, Pick(0.1, 0.7), Math.Max(Pick(0.15, 1) * Pick(1, 20), _period * 2.2e-3));
                break;
            case Defect.SoftShallow:
                Place(at, Pick(0.03, 0.1), Math.Max(Pick(0.5, 20), _period * 3.2e-3));
                break;
            case Defect.SpikeTrain:
                Place(at, Pick(0.2, 0.7), 60);
                break;
            case Defect.LastingSoft:
                Place(at, Pick(0.1, 0.5), double.PositiveInfinity);
                break;
        }
    }

    private void Place(double at, double depth, double seconds)
    {
        OnsetSeconds = at;
        EndSeconds = at + seconds;
        Depth = depth;
    }

    private void Confound(Sample sample, double t, ref double volts, ref double amperes)
    {
        double since = t - _confoundAt;
        if (since < 0)
        {
            return;
        }

        switch (Confounder)
        {
            case Confounder.LostContact when since < 20:
                volts = Math.Sign(amperes) * ((Math.Abs(volts) * 2) + 0.4);
                break;
            case Confounder.StuckAtZero when since < 15:
                volts = 0;
                break;
            case Confounder.NotANumber when since < 15:
                sample.CellVoltageQuality = SampleQuality.NoAnswer;
                break;
            case Confounder.RangeChange when since < 0.1:
                volts = 0;
                amperes = 0;
                break;
        }
    }

    private double Pick(double low, double high) => low + ((high - low) * _random.NextDouble());

    private double Gauss() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
