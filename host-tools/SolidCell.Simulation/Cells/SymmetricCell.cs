using SolidCell.Simulation.Cells.SmallSignal;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells;

/// <summary>
/// Li | Li6PS5Cl | Li: pellet and interfaces in series, constriction that grows within a half-cycle, filaments from
/// both sides above a critical current density that fatigue lowers. Model and sources: docs/virtual-cells.md.
/// </summary>
public sealed class SymmetricCell : ISimulatedCell, ISmallSignalCell
{
    private readonly Pellet _pellet;
    private readonly LithiumInterface _interface;
    private readonly Filament _atWorking;
    private readonly Filament _atCounter;
    private readonly double _hardOhms;
    private double _cellOhms;
    private double _pelletOhmSquareCentimetres;
    private double _interfaceOhmSquareCentimetres;
    private double _grownOhmSquareCentimetres;
    private double _coulombs;
    private double _absoluteCoulombs;
    private long _now;
    private long _nextSecond;
    private long _nextChange;
    private bool _shorted;

    public SymmetricCell(AnodeParameters anode, double areaSquareCentimetres, Xoshiro256 random)
    {
        AreaSquareCentimetres = areaSquareCentimetres;
        _pellet = new Pellet(random);
        _interface = new LithiumInterface(anode, random);
        _atWorking = new Filament(random);
        _atCounter = new Filament(random);
        _hardOhms = random.Between(0.2, 1.5) / areaSquareCentimetres;
        NoiseVolts = random.Between(2e-6, 5e-6);
        Second(new CellConditions());
        Combine();
    }

    public double AreaSquareCentimetres { get; }

    public double OpenCircuitVolts => 0;

    public double Ohms { get; private set; }

    public double NoiseVolts { get; }

    /// <summary>What one electrode gains the other loses.</summary>
    public double AddedMegapascals => 0;

    /// <summary>A filament that touches or is through is a short beside the cell.</summary>
    public SmallSignalCircuit SmallSignal
    {
        get
        {
            double drop = Math.Max(_atWorking.Drop, _atCounter.Drop);
            double siemens = (drop / (1 - drop) / _cellOhms) + (_shorted ? 1 / _hardOhms : 0);
            return CellCapacitances.Circuit(_pelletOhmSquareCentimetres + _grownOhmSquareCentimetres, _interfaceOhmSquareCentimetres
                - _grownOhmSquareCentimetres, 0, AreaSquareCentimetres, siemens > 0 ? 1 / siemens : double.PositiveInfinity);
        }
    }

    /// <summary>Present critical current density in mA/cm2.</summary>
    public double CriticalDensity => _interface.CriticalDensity;

    /// <summary>True from the hard short on.</summary>
    public bool IsShorted => _shorted;

    /// <summary>How often a filament has touched and fused.</summary>
    public int SoftShorts => _atWorking.Touches + _atCounter.Touches;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        double coulombs = amps * ((nowMilliseconds - _now) * 0.001);
        _coulombs += coulombs;
        _absoluteCoulombs += Math.Abs(coulombs);
        _now = nowMilliseconds;
        if (nowMilliseconds < _nextChange)
        {
            return false;
        }

        if (nowMilliseconds >= _nextSecond)
        {
            Second(conditions);
        }

        if (nowMilliseconds >= _atWorking.TouchEnds)
        {
            _atWorking.Release();
        }

        if (nowMilliseconds >= _atCounter.TouchEnds)
        {
            _atCounter.Release();
        }

        Combine();
        _nextChange = Math.Min(_nextSecond, Math.Min(_atWorking.TouchEnds, _atCounter.TouchEnds));
        return true;
    }

    /// <summary>The slow states, once a second of simulated time.</summary>
    private void Second(CellConditions conditions)
    {
        _nextSecond = _now + 1000;
        double charge = _absoluteCoulombs / 3.6 / AreaSquareCentimetres;
        double overdrive = _interface.Second(_coulombs > 0, charge);
        if (charge > 0 && !_shorted)
        {
            Grow(overdrive, charge);
        }

        _coulombs = 0;
        _absoluteCoulombs = 0;
        _pelletOhmSquareCentimetres = _pellet.OhmSquareCentimetres(conditions);
        _interfaceOhmSquareCentimetres = _interface.OhmSquareCentimetres(conditions);
        _grownOhmSquareCentimetres = _interface.BulkOhmSquareCentimetres(conditions);
        _cellOhms = (_pelletOhmSquareCentimetres + _interfaceOhmSquareCentimetres) / AreaSquareCentimetres;
    }

    private void Grow(double overdrive, double charge)
    {
        Filament growing = _coulombs > 0 ? _atWorking : _atCounter;
        Filament dissolving = _coulombs > 0 ? _atCounter : _atWorking;
        growing.Deposit(overdrive, charge, _now);
        dissolving.Strip(charge);
        _shorted = growing.IsThrough;
    }

    private void Combine()
    {
        double ohms = _cellOhms * (1 - Math.Max(_atWorking.Drop, _atCounter.Drop));
        Ohms = _shorted ? ohms * _hardOhms / (ohms + _hardOhms) : ohms;
    }
}
