using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells;

/// <summary>
/// Both lithium interfaces: resistance that falls with pressure (P^-0.5), an interphase that thickens with the square
/// root of time, constriction by voids where lithium is stripped, and a critical current density that tires.
/// </summary>
public sealed class LithiumInterface
{
    private const double ReferenceMegapascals = 5;

    /// <summary>Constriction reached at j = j_c, as a share of the interfacial resistance, and the charge it takes, in mAh/cm2.</summary>
    private const double Constriction = 0.3;
    private const double ConstrictionCharge = 0.35;

    /// <summary>What is left of the voids when the current turns and the other electrode is stripped.</summary>
    private const double LeftAfterReversal = 0.15;

    /// <summary>
    /// So much of the grown interphase shows in an impedance spectrum as bulk (assumed: the paper shows both growing and prints no
    /// numbers).
    /// </summary>
    private const double BulkShareOfInterphase = 0.4;
    private const double SecondsPerHour = 3600;

    private readonly AnodeParameters _anode;
    private readonly double _fatigue;
    private readonly double _fresh;
    private double _constriction;
    private double _seconds;
    private double _interphase;
    private bool _depositing;

    public LithiumInterface(AnodeParameters anode, Xoshiro256 random)
    {
        _anode = anode;
        CriticalDensity = anode.CriticalDensity * random.Between(0.995, 1.005);
        _fatigue = anode.FatiguePerCharge * random.Between(0.97, 1.03);
        _fresh = anode.InterfaceOhmSquareCentimetres * random.Between(0.95, 1.05);
    }

    /// <summary>Present critical current density in mA/cm2.</summary>
    public double CriticalDensity { get; private set; }

    /// <summary>One second in which this charge per area (mAh/cm2) has passed. Answers the overdrive j / j_c - 1.</summary>
    public double Second(bool depositing, double chargePerArea)
    {
        double ratio = chargePerArea * SecondsPerHour / CriticalDensity;
        Age();
        if (chargePerArea <= 0)
        {
            return ratio - 1;
        }

        if (depositing != _depositing)
        {
            _constriction *= LeftAfterReversal;
        }

        _depositing = depositing;
        double target = Constriction * Math.Min(ratio, 1.5);
        _constriction += (target - _constriction) * Math.Min(1, chargePerArea / ConstrictionCharge);
        CriticalDensity = Math.Max(0.01, CriticalDensity - _fatigue * ratio * ratio * chargePerArea);
        return ratio - 1;
    }

    public double OhmSquareCentimetres(CellConditions conditions)
    {
        double pressure = Math.Sqrt(ReferenceMegapascals / Math.Max(0.01, conditions.StackMegapascals));
        return (_fresh + _interphase) * (1 + _constriction) * pressure;
    }

    /// <summary>The part of it that lies in the electrolyte and shows in the bulk resistance: the reaction eats into the pellet.</summary>
    public double BulkOhmSquareCentimetres(CellConditions conditions) =>
        BulkShareOfInterphase * _interphase / (_fresh + _interphase) * OhmSquareCentimetres(conditions);

    private void Age()
    {
        _seconds += 1;
        _interphase = Math.Sqrt(_anode.InterphaseGrowth * _seconds / SecondsPerHour);
    }
}
