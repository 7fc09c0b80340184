using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// Li | Li6PS5Cl | Li that can deceive a detector: ions and electrons in parallel. The ions pass pellet, interfaces and voids; electrons
/// pass a path that stays, paths that come and go, and at last a bridge. Each mechanism is a class of its own; the sources are in
/// docs/virtual-cells.md.
/// </summary>
public sealed class RealisticSymmetricCell : ISimulatedCell
{
    private readonly LithiumPair _lithium;
    private readonly PersistentLeak _leak;
    private readonly HardBridge _bridge;
    private readonly IonPath _ions;
    private double _coulombs;
    private double _volts;
    private long _now;
    private long _nextSecond;
    private long _nextChange;

    public RealisticSymmetricCell(CellMake make, double areaSquareCentimetres, Xoshiro256 random)
    {
        AreaSquareCentimetres = areaSquareCentimetres;
        _lithium = new LithiumPair(make, random);
        _leak = new PersistentLeak(random);
        _bridge = new HardBridge(random);
        _ions = new IonPath(random);
        Second(new CellConditions());
        Combine();
    }

    public double AreaSquareCentimetres { get; }

    /// <summary>What the slow share of the polarisation still holds.</summary>
    public double OpenCircuitVolts { get; private set; }

    public double Ohms { get; private set; }

    public double NoiseVolts => _ions.NoiseVolts;

    public double DisturbanceVolts => _ions.DisturbanceVolts(_now);

    public double AddedMegapascals => _lithium.AddedMegapascals;

    /// <summary>Electronic share of the conductance now, 0 to 1.</summary>
    public double ElectronShare { get; private set; }

    /// <summary>True from the bridge's hard state on.</summary>
    public bool IsShorted => _bridge.IsHard;

    /// <summary>How many paths came and went.</summary>
    public int SoftShorts => _lithium.Touches;

    public bool Advance(long nowMilliseconds, double amps, CellConditions conditions)
    {
        _coulombs += amps * ((nowMilliseconds - _now) * 0.001);
        _now = nowMilliseconds;
        if (nowMilliseconds < _nextChange)
        {
            return false;
        }

        if (nowMilliseconds >= _nextSecond)
        {
            Second(conditions);
        }

        _volts = OpenCircuitVolts + amps * Ohms;
        _lithium.CheckTouches(_volts, nowMilliseconds);
        Combine();
        _nextChange = Math.Min(_nextSecond, _lithium.NextTouchEnd);
        return true;
    }

    /// <summary>The slow states, once a second of simulated time. Only what the ions carry plates and strips.</summary>
    private void Second(CellConditions conditions)
    {
        _nextSecond = _now + 1000;
        double charge = _coulombs / 3.6 / AreaSquareCentimetres;
        double ions = charge * (1 - ElectronShare);
        _coulombs = 0;
        if (charge != 0)
        {
            _leak.Pass(charge > 0, Math.Abs(charge));
        }

        _lithium.Second(ions, conditions, _now);
        _bridge.Second(_lithium.Length);
        _ions.Second(ions, _lithium.OhmSquareCentimetres);
    }

    /// <summary>The fast share of the ions' resistance with the slow share's voltage in series, beside the electrons.</summary>
    private void Combine()
    {
        double fast = _ions.FastOhmSquareCentimetres;
        double electrons = _leak.Siemens + _lithium.TouchSiemens + _bridge.Siemens(_ions.OhmSquareCentimetres);
        ElectronShare = electrons * fast / (1 + electrons * fast);
        Ohms = fast * (1 - ElectronShare) / AreaSquareCentimetres;
        OpenCircuitVolts = _ions.SlowVolts * (1 - ElectronShare);
    }
}
