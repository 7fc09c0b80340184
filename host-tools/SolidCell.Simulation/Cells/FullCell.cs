using SolidCell.Simulation.Cells.SmallSignal;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells;

/// <summary>
/// Li | Li6PS5Cl | NCM: a cathode in series with pellet and lithium interface. A filament grows while the cell is
/// charged; once through it bleeds the cell, so the voltage fails to rise and then falls.
/// </summary>
public sealed class FullCell : ISimulatedCell, ISmallSignalCell
{
    /// <summary>A thin filament across 4 V drops the voltage by a tenth of what it does across 50 mV before it fuses.</summary>
    private const double TouchScale = 0.1;

    /// <summary>
    /// 4.85 um of lithium per mAh/cm2 against springs of 0.02 MPa/um, 1.6 N/um on a 10 mm pellet (assumed); a stiff frame of 50 N/um gives
    /// some 3 MPa.
    /// </summary>
    private const double MegapascalsPerCharge = 0.1;

    private readonly Pellet _pellet;
    private readonly LithiumInterface _interface;
    private readonly NickelRichCathode _cathode;
    private readonly Filament _filament;
    private readonly double _hardSiemens;
    private double _coulombs;
    private double _leakAmps;
    private double _pelletOhmSquareCentimetres;
    private double _interfaceOhmSquareCentimetres;
    private double _grownOhmSquareCentimetres;
    private double _left = 1;
    private long _now;
    private long _nextSecond;
    private long _nextChange;

    public FullCell(AnodeParameters anode, double areaSquareCentimetres, Xoshiro256 random)
    {
        AreaSquareCentimetres = areaSquareCentimetres;
        _pellet = new Pellet(random);
        _interface = new LithiumInterface(OneOf(anode), random);
        _cathode = new NickelRichCathode(random);
        _filament = new Filament(random);
        _hardSiemens = areaSquareCentimetres / random.Between(200, 600);
        NoiseVolts = random.Between(2e-6, 5e-6);
        Combine(new CellConditions());
    }

    public double AreaSquareCentimetres { get; }

    public double OpenCircuitVolts { get; private set; }

    public double Ohms { get; private set; }

    public double NoiseVolts { get; }

    public double AddedMegapascals => MegapascalsPerCharge * _cathode.StoredCharge;

    /// <summary>A filament is a short beside the cell.</summary>
    public SmallSignalCircuit SmallSignal => CellCapacitances.Circuit(
        _pelletOhmSquareCentimetres + _grownOhmSquareCentimetres + _cathode.BulkOhmSquareCentimetres,
        _interfaceOhmSquareCentimetres - _grownOhmSquareCentimetres,
        _cathode.OhmSquareCentimetres - _cathode.BulkOhmSquareCentimetres, AreaSquareCentimetres,
        _left < 1 ? Ohms / (1 - _left) : double.PositiveInfinity);

    public NickelRichCathode Cathode => _cathode;

    public bool IsShorted => _filament.IsThrough;

    /// <summary>How often a filament has touched and fused.</summary>
    public int SoftShorts => _filament.Touches;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        _coulombs += (amps - _leakAmps) * ((nowMilliseconds - _now) * 0.001);
        _now = nowMilliseconds;
        if (nowMilliseconds < _nextChange)
        {
            return false;
        }

        if (nowMilliseconds >= _filament.TouchEnds)
        {
            _filament.Release();
        }

        if (nowMilliseconds >= _nextSecond)
        {
            Second();
        }

        Combine(conditions);
        _leakAmps = IsShorted ? Math.Max(0, OpenCircuitVolts + amps * Ohms) * _hardSiemens : 0;
        _nextChange = Math.Min(_nextSecond, _filament.TouchEnds);
        return true;
    }

    /// <summary>
    /// One interface of the two that the parameters are of: half of its resistance, and sqrt(g t) is half with a quarter of g.
    /// </summary>
    private static AnodeParameters OneOf(AnodeParameters both) => both with
    {
        InterfaceOhmSquareCentimetres = both.InterfaceOhmSquareCentimetres / 2,
        InterphaseGrowth = both.InterphaseGrowth / 4,
    };

    /// <summary>The slow states, once a second of simulated time.</summary>
    private void Second()
    {
        _nextSecond = _now + 1000;
        double charge = _coulombs / 3.6 / AreaSquareCentimetres;
        double overdrive = _interface.Second(charge > 0, Math.Abs(charge));
        _cathode.Pass(charge);
        _coulombs = 0;
        if (IsShorted)
        {
            return;
        }

        if (charge > 0)
        {
            _filament.Deposit(overdrive, charge, _now);
        }
        else
        {
            _filament.Strip(-charge);
        }
    }

    private void Combine(CellConditions conditions)
    {
        _pelletOhmSquareCentimetres = _pellet.OhmSquareCentimetres(conditions);
        _interfaceOhmSquareCentimetres = _interface.OhmSquareCentimetres(conditions);
        _grownOhmSquareCentimetres = _interface.BulkOhmSquareCentimetres(conditions);
        double ohms = (_pelletOhmSquareCentimetres + _interfaceOhmSquareCentimetres + _cathode.OhmSquareCentimetres)
            / AreaSquareCentimetres;
        _left = IsShorted ? 1 / (1 + _hardSiemens * ohms) : 1 - TouchScale * _filament.Drop;
        OpenCircuitVolts = _cathode.OpenCircuitVolts * _left;
        Ohms = ohms * _left;
    }
}
