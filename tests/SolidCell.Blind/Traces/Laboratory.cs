namespace SolidCell.Blind.Traces;

/// <summary>
/// Rows 8, 9 and 11 of the table, which every trace has: noise of 10 to 100 uV with 1/f and mains, an oven of +-0.1 to 0.5 K every 10 to 30
/// min with a lag of 10 to 30 min to the cell, and a pressure that wanders with it.
/// </summary>
public sealed class Laboratory
{
    private readonly Dice _dice;
    private readonly double _white;
    private readonly double _hum;
    private readonly double _mains;
    private readonly double _oven;
    private readonly double _period;
    private readonly double _lagSeconds;
    private readonly double[] _drift = new double[3];

    public Laboratory(Dice dice)
    {
        _dice = dice;
        _white = dice.LogBetween(10e-6, 100e-6);
        _hum = dice.LogBetween(1e-6, 50e-6);
        _mains = dice.Between(49.95, 50.05);
        _oven = dice.Between(0.1, 0.5);
        _period = dice.Between(600, 1800);
        _lagSeconds = dice.Between(600, 1800);
        CellDegrees = SetDegrees;
    }

    public double SetDegrees { get; set; } = 30;

    public double SetMegapascals { get; set; } = 5;

    public double FrameDegrees { get; private set; } = 30;

    public double CellDegrees { get; private set; }

    public double Megapascals { get; private set; } = 5;

    /// <summary>Lets so many seconds pass; <paramref name="addedMegapascals"/> is what the cell's height adds.</summary>
    public void Pass(double seconds, double atSeconds, double addedMegapascals)
    {
        double target = SetDegrees + _oven * Math.Sin(2 * Math.PI * atSeconds / _period);
        FrameDegrees += (target - FrameDegrees) * (1 - Math.Exp(-seconds / 120));
        CellDegrees += (FrameDegrees - CellDegrees) * (1 - Math.Exp(-seconds / _lagSeconds));
        Megapascals += (SetMegapascals + addedMegapascals + 0.02 * (FrameDegrees - 30) - Megapascals) * (1 - Math.Exp(-seconds / 20));
        for (int at = 0; at < _drift.Length; at++)
        {
            double back = Math.Exp(-seconds / Math.Pow(20, at + 1));
            _drift[at] = _drift[at] * back + _dice.Normal() * _white * 0.7 * Math.Sqrt(1 - back * back);
        }
    }

    /// <summary>What the meter adds to a voltage.</summary>
    public double Noise(double atSeconds) => _dice.Normal() * _white + _drift.Sum() + _hum * Math.Sin(2 * Math.PI * _mains * atSeconds);
}
