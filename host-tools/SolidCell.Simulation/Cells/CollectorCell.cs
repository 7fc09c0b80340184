using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells;

/// <summary>
/// Cu | Li6PS5Cl | Li: lithium is plated on a collector and stripped from it. Of each mAh that is plated a share is lost for good; the
/// collector's own voltage goes with what is left on it, so that stripping ends in a steep rise. It does not short.
/// </summary>
public sealed class CollectorCell : ISimulatedCell
{
    /// <summary>Of bare copper against lithium, and the lithium over which it goes (assumed).</summary>
    private const double CollectorVolts = 1.8;
    private const double CollectorCharge = 0.01;

    /// <summary>The first lithium needs more voltage than what grows on it (assumed).</summary>
    private const double NucleationVolts = 0.015;
    private const double NucleationCharge = 0.05;

    private const double InterfaceOhmSquareCentimetres = 20;
    private const double MegapascalsPerCharge = 0.1;

    private readonly Pellet _pellet;
    private double _coulombs;
    private double _plated;
    private bool _isPlating;
    private long _now;
    private long _nextSecond;

    public CollectorCell(double areaSquareCentimetres, Xoshiro256 random)
    {
        AreaSquareCentimetres = areaSquareCentimetres;
        _pellet = new Pellet(random);
        Efficiency = random.Between(0.980, 0.992);
        NoiseVolts = random.Between(2e-6, 5e-6);
        Combine(new CellConditions());
    }

    /// <summary>Share of what is plated that can be stripped again.</summary>
    public double Efficiency { get; }

    public double AreaSquareCentimetres { get; }

    public double OpenCircuitVolts { get; private set; }

    public double Ohms { get; private set; }

    public double NoiseVolts { get; }

    public double AddedMegapascals => MegapascalsPerCharge * _plated;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        _coulombs += amps * ((nowMilliseconds - _now) * 0.001);
        _now = nowMilliseconds;
        if (nowMilliseconds < _nextSecond)
        {
            return false;
        }

        _nextSecond = nowMilliseconds + 1000;
        double charge = _coulombs / 3.6 / AreaSquareCentimetres;
        _coulombs = 0;
        _isPlating = charge > 0;
        _plated = Math.Max(0, _plated + (charge > 0 ? charge * Efficiency : charge));
        Combine(conditions);
        return true;
    }

    /// <summary>
    /// The collector is the working electrode, and positive current plates: its voltage against lithium counts with the opposite sign.
    /// </summary>
    private void Combine(CellConditions conditions)
    {
        double nucleation = _isPlating ? NucleationVolts * Left(NucleationCharge) : 0;
        OpenCircuitVolts = nucleation - CollectorVolts * Left(CollectorCharge);
        Ohms = (_pellet.OhmSquareCentimetres(conditions) + InterfaceOhmSquareCentimetres) / AreaSquareCentimetres;
    }

    private double Left(double charge) => PortableMath.Exp(-Math.Min(_plated / charge, 50));
}
