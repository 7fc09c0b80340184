using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// Li | Li6PS5Cl | NCM that leaks instead of failing: the cathode of the named cells, the pellet and lithium of <see cref="LithiumPair"/>,
/// and a filament that bleeds the cell over kiloohms.
/// </summary>
public sealed class RealisticFullCell : ISimulatedCell
{
    /// <summary>4.85 um of lithium per mAh/cm2 against springs of 0.02 MPa/um.</summary>
    private const double MegapascalsPerCharge = 0.1;

    private readonly LithiumPair _lithium;
    private readonly NickelRichCathode _cathode;
    private readonly LeakyPlateau _leak;
    private readonly IonPath _ions;
    private double _coulombs;
    private double _leakAmps;
    private bool _through;
    private long _now;
    private long _nextSecond;

    public RealisticFullCell(CellMake make, double areaSquareCentimetres, Xoshiro256 random)
    {
        AreaSquareCentimetres = areaSquareCentimetres;
        _lithium = new LithiumPair(make, random);
        _cathode = new NickelRichCathode(random);
        _leak = new LeakyPlateau(random);
        _ions = new IonPath(random);
        Second(new CellConditions());
        Combine();
    }

    public double AreaSquareCentimetres { get; }

    public double OpenCircuitVolts { get; private set; }

    public double Ohms { get; private set; }

    public double NoiseVolts => _ions.NoiseVolts;

    public double DisturbanceVolts => _ions.DisturbanceVolts(_now);

    public double AddedMegapascals => MegapascalsPerCharge * _cathode.StoredCharge + _lithium.AddedMegapascals;

    /// <summary>True once a filament bleeds the cell.</summary>
    public bool IsShorted => _through;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        _coulombs += (amps - _leakAmps) * ((nowMilliseconds - _now) * 0.001);
        _now = nowMilliseconds;
        if (nowMilliseconds < _nextSecond)
        {
            return false;
        }

        Second(conditions);
        Combine();
        _leakAmps = Math.Max(0, OpenCircuitVolts + amps * Ohms) * _leak.Siemens * AreaSquareCentimetres;
        return true;
    }

    private void Second(CellConditions conditions)
    {
        _nextSecond = _now + 1000;
        double charge = _coulombs / 3.6 / AreaSquareCentimetres;
        _coulombs = 0;
        _cathode.Pass(charge);
        _lithium.Second(charge, conditions, _now);
        _through |= _lithium.Length >= 1;
        _leak.Second(_through, charge > 0);
        _ions.Second(charge, _lithium.OhmSquareCentimetres + _cathode.OhmSquareCentimetres);
    }

    private void Combine()
    {
        double fast = _ions.FastOhmSquareCentimetres;
        double left = 1 / (1 + _leak.Siemens * fast);
        OpenCircuitVolts = (_cathode.OpenCircuitVolts + _ions.SlowVolts) * left;
        Ohms = fast * left / AreaSquareCentimetres;
    }
}
