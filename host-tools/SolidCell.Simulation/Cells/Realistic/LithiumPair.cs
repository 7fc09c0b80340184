using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// Pellet and two lithium electrodes: resistance for ions, voids, filaments and their paths, height. Positive charge plates the working
/// electrode and strips the counter electrode.
/// </summary>
public sealed class LithiumPair
{
    private const double SecondsPerHour = 3600;
    private const double LeastCriticalDensity = 0.01;

    /// <summary>Interphase grows the stack: 0.1 um for each 10 ohm cm2 that it adds (assumed).</summary>
    private const double MicrometresPerOhm = 0.01;

    /// <summary>R_b of bare and nitrogen-doped lithium grows in storage as R_i does, but by a fifth (after the paper's figure).</summary>
    private const double BulkShareOfInterphase = 0.2;

    private readonly CellMake _make;
    private readonly double _bulk;
    private readonly ConditionLaws _laws;
    private readonly ThermalLag _lag;
    private readonly StackSwelling _swelling;
    private readonly CreepPenetration _creep;
    private readonly VoidLayer[] _voids;
    private readonly PlatedFilament[] _filaments;
    private readonly DynamicPath[] _paths;
    private double _critical;
    private double _seconds;

    public LithiumPair(CellMake make, Xoshiro256 random)
    {
        _make = make;
        _critical = make.CriticalDensity;
        _bulk = random.Between(55, 65) * random.Scatter(0.1);
        _laws = new ConditionLaws(random);
        _lag = new ThermalLag(random);
        _swelling = new StackSwelling(random);
        _creep = new CreepPenetration(random);
        _voids = [new VoidLayer(random, make.VoidsPerCharge), new VoidLayer(random, make.VoidsPerCharge)];
        _filaments = [new PlatedFilament(random), new PlatedFilament(random)];
        _paths = [new DynamicPath(random), new DynamicPath(random)];
    }

    /// <summary>What the ions pass.</summary>
    public double OhmSquareCentimetres { get; private set; }

    /// <summary>Of the longest filament, in pellet thicknesses, with what pressure has pressed in.</summary>
    public double Length => Math.Max(_filaments[0].Length, _filaments[1].Length) + _creep.Length;

    public double TouchSiemens => _paths[0].Siemens + _paths[1].Siemens;

    public long NextTouchEnd => Math.Min(_paths[0].Ends, _paths[1].Ends);

    public int Touches => _paths[0].Count + _paths[1].Count;

    public double AddedMegapascals => _swelling.Megapascals;

    public void CheckTouches(double volts, long nowMilliseconds)
    {
        _paths[0].Check(volts, nowMilliseconds);
        _paths[1].Check(volts, nowMilliseconds);
    }

    /// <param name="charge">What the ions carried in this second, in mAh/cm2.</param>
    /// <param name="conditions">Of the frame.</param>
    /// <param name="nowMilliseconds">The time.</param>
    public void Second(double charge, CellConditions conditions, long nowMilliseconds)
    {
        _seconds += 1;
        _lag.Second(conditions.Degrees);
        _laws.Set(_lag.Degrees, conditions.StackMegapascals);
        _creep.Second(conditions.StackMegapascals);
        if (charge != 0)
        {
            Pass(Math.Abs(charge), charge > 0 ? 0 : 1, nowMilliseconds);
        }

        _voids[0].Creep(conditions.StackMegapascals);
        _voids[1].Creep(conditions.StackMegapascals);
        Combine();
    }

    private void Pass(double charge, int plated, long nowMilliseconds)
    {
        int stripped = 1 - plated;
        double critical = _critical * _laws.Critical;
        double ratio = charge * SecondsPerHour / critical;
        _critical = Math.Max(LeastCriticalDensity, _critical - _make.FatiguePerCharge * ratio * ratio * charge);
        _voids[stripped].Strip(ratio, charge);
        _voids[plated].Plate(charge);
        _filaments[plated].Plate(ratio * _voids[plated].Constriction, charge, critical);
        _filaments[stripped].Strip(charge);
        _paths[plated].Second(_filaments[plated].Length + _creep.Length, nowMilliseconds);
    }

    private void Combine()
    {
        double interphase = Math.Sqrt(_make.InterphaseGrowth * _seconds / SecondsPerHour);
        double contacts = (_voids[0].Constriction + _voids[1].Constriction) / 2;
        OhmSquareCentimetres = (_bulk + BulkShareOfInterphase * interphase) * _laws.Bulk
            + (_make.InterfaceOhmSquareCentimetres + interphase) * contacts * _laws.Interface;
        _swelling.Second(_voids[0].Micrometres + _voids[1].Micrometres + MicrometresPerOhm * interphase);
    }
}
