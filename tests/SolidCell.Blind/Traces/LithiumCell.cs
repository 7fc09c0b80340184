namespace SolidCell.Blind.Traces;

/// <summary>
/// Li | Li6PS5Cl | Li for ions: bulk of 0.30 eV, interface of 0.4 to 0.6 eV and P^-0.5, a void fraction per electrode with convex rise,
/// healing and creep, and a slow share of 3 to 15 %. Scatter of 20 to 40 % (row 5) is in every number.
/// </summary>
public sealed class LithiumCell
{
    private const double Boltzmann = 8.617e-5;

    private readonly double _bulk;
    private readonly double _interface;
    private readonly double _interfaceEnergy;
    private readonly double _growth;
    private readonly double _breakIn;
    private readonly double _voidRate;
    private readonly double _healing;
    private readonly double _creep;
    private readonly double _slowShare;
    private readonly double[] _theta = new double[2];
    private readonly double[] _floor = new double[2];
    private readonly double[] _slow = new double[4];
    private double _seconds;
    private double _passed;

    public LithiumCell(Dice dice, double voidRate)
    {
        _bulk = 60 * dice.Lognormal(0.15);
        _interface = dice.LogBetween(10, 60) * dice.Lognormal(0.2);
        _interfaceEnergy = dice.Between(0.4, 0.6);
        _growth = dice.LogBetween(0.01, 0.6);
        _breakIn = dice.Chance(0.5) ? dice.Between(0.05, 0.3) : 0;
        _voidRate = voidRate * dice.Lognormal(0.3);
        _healing = dice.Between(0.6, 0.95);
        _creep = dice.LogBetween(600, 36000);
        _slowShare = dice.Between(0.03, 0.15);
    }

    public double Resistance { get; private set; }

    /// <summary>Slow share of the voltage, in volts per ohm cm2 of <see cref="Resistance"/>.</summary>
    public double SlowDensity { get; private set; }

    public double SlowShare => _slowShare;

    public double VoidMicrometres => 2.4 * (_theta[0] + _theta[1]);

    /// <summary>Lets the ions carry this density (A/cm2) for so many seconds.</summary>
    public void Pass(double density, double seconds, Laboratory lab)
    {
        _seconds += seconds;
        double charge = Math.Abs(density) * seconds / 3.6;
        _passed += charge;
        if (density != 0)
        {
            Move(density > 0 ? 1 : 0, charge);
        }

        for (int at = 0; at < 2; at++)
        {
            _theta[at] *= Math.Exp(-seconds / _creep);
        }

        for (int at = 0; at < _slow.Length; at++)
        {
            _slow[at] += (density - _slow[at]) * (1 - Math.Exp(-seconds / Math.Pow(10, at)));
        }

        SlowDensity = 0.2 * _slow[0] + 0.35 * _slow[1] + 0.3 * _slow[2] + 0.15 * _slow[3];
        Resistance = Bulk(lab) + Interface(lab);
    }

    private void Move(int stripped, double charge)
    {
        _theta[stripped] = Math.Min(0.9, _theta[stripped] + _voidRate * charge / (1 - _theta[stripped]));
        _floor[stripped] = Math.Max(_floor[stripped], _theta[stripped] * (1 - _healing) * 0.5);
        int plated = 1 - stripped;
        _theta[plated] += (Math.Min(_floor[plated], _theta[plated]) - _theta[plated]) * Math.Min(1, charge / 0.2);
    }

    private double Bulk(Laboratory lab) => _bulk * Math.Exp(0.30 / Boltzmann * (1 / (lab.CellDegrees + 273.15) - 1 / 303.15));

    /// <summary>The break-in is over after some 2 mAh/cm2.</summary>
    private double Interface(Laboratory lab)
    {
        double fresh = _interface * (1 + _breakIn * Math.Exp(-_passed / 0.7)) + Math.Sqrt(_growth * _seconds / 3600);
        double thermal = Math.Exp(_interfaceEnergy / Boltzmann * (1 / (lab.CellDegrees + 273.15) - 1 / 303.15));
        return fresh * thermal * Math.Sqrt(5 / lab.Megapascals) * (0.5 / (1 - _theta[0]) + 0.5 / (1 - _theta[1]));
    }
}
