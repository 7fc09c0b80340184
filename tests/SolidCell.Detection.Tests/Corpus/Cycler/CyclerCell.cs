namespace SolidCell.Detection.Tests.Corpus.Cycler;

/// <summary>A cell on a cycler, drawn from a seed: a shape, a resistance with a slow part, fading, and what leaks.</summary>
public sealed class CyclerCell
{
    private const double FractionPerKelvin = 0.035;
    private const double SlowestShare = 0.02;

    private readonly double _ohmVolts;
    private readonly double _slowShare;
    private readonly double _slowSeconds;
    private readonly double _verySlowShare;
    private readonly double _verySlowSeconds;
    private readonly double _firstLoss;
    private readonly double _fadePerCycle;
    private readonly double _endShare;
    private double _slow;
    private double _verySlow;
    private double _throughput;

    public CyclerCell(CellShape shape, Random random)
    {
        double Pick(double low, double high) => low + ((high - low) * random.NextDouble());
        Shape = shape;
        AreaSquareCentimetres = Pick(0.5, 2.5);
        MilliampHours = AreaSquareCentimetres * Pick(0.5, 5);
        _ohmVolts = Pick(0.01, 0.12) * (shape.IsHalf() ? 0.4 : 1);
        _slowShare = Pick(0.1, 0.5);
        _slowSeconds = Math.Pow(10, Pick(0.7, 2.3));
        _verySlowShare = Pick(0, 0.5);
        _verySlowSeconds = Pick(600, 5400);
        _firstLoss = Pick(0.02, 0.3);
        _fadePerCycle = Pick(0, 0.01);
        _endShare = Pick(0, 1.5);
        StateOfCharge = shape.IsHalf() ? CellShapes.FreshHalfCell : Pick(0, 0.03);
    }

    public CellShape Shape { get; }

    public double AreaSquareCentimetres { get; }

    public double MilliampHours { get; }

    public double StateOfCharge { get; set; }

    /// <summary>In C, taken from the cell whatever the current is.</summary>
    public double LeakRate { get; set; }

    public double Kelvin { get; set; }

    /// <summary>Terminal voltage at a rate.</summary>
    public double Volts(double rate) => Shape.Volts(StateOfCharge) + (rate * InstantVolts) + _slow + _verySlow;

    /// <summary>The rate that holds a voltage.</summary>
    public double RateFor(double volts) => (volts - Shape.Volts(StateOfCharge) - _slow - _verySlow) / InstantVolts;

    private double InstantVolts =>
        _ohmVolts * Math.Exp(-FractionPerKelvin * Kelvin) * (1 + (_endShare * Math.Exp(-Math.Max(0, StateOfCharge) / 0.06)));

    public void Pass(double rate, double seconds)
    {
        double lost = _throughput < 1 && rate > 0 && !Shape.IsHalf() ? _firstLoss : 0;
        double capacity = Math.Pow(1 - _fadePerCycle, _throughput / 2);
        StateOfCharge += ((rate * (1 - lost)) - LeakRate) * seconds / 3600 / capacity;
        _throughput += Math.Abs(rate) * seconds / 3600;
        double slow = rate * _ohmVolts * _slowShare;
        _slow += (slow - _slow) * Math.Min(1, seconds / _slowSeconds);
        _verySlow += ((rate * _ohmVolts * _verySlowShare) - _verySlow) * Math.Min(1, seconds / _verySlowSeconds);
    }

    /// <summary>A held voltage's current is over when it has come down to this, in C.</summary>
    public static double LeastHeldRate(double bound) => bound * SlowestShare;
}
