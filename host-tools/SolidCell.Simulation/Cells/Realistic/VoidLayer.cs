using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// Voids under one lithium electrode. Stripping makes them, so the contact that is left carries more and the resistance rises convexly, as
/// 1 / (1 - theta); plating fills 60 to 95 % of them, creep of the lithium closes them within 10 min to 10 h, and the rest adds up over the
/// cycles. Assumed: theta rises by (j / j_c)^2 times a rate per mAh/cm2, and creep is as fast as the pressure is high.
/// </summary>
public sealed class VoidLayer
{
    private const double Most = 0.97;
    private const double FillingCharge = 0.3;
    private const double ReferenceMegapascals = 5;

    /// <summary>Voids of 10 to 30 % in the lithium of 0.5 mAh/cm2 are 0.24 to 0.73 um.</summary>
    private const double MicrometresAtFull = 2.4;

    private readonly double _perCharge;
    private readonly double _healing;
    private readonly double _creepSeconds;
    private double _kept;

    /// <param name="random">Of the cell.</param>
    /// <param name="perCharge">Theta in each mAh/cm2 at j = j_c, while there are none.</param>
    public VoidLayer(Xoshiro256 random, double perCharge)
    {
        _perCharge = perCharge;
        _healing = random.Between(0.6, 0.95);
        _creepSeconds = random.LogBetween(600, 36_000);
    }

    /// <summary>Share of the electrode without contact.</summary>
    public double Fraction { get; private set; }

    /// <summary>Height that they add to the stack.</summary>
    public double Micrometres => MicrometresAtFull * Fraction;

    /// <summary>Factor of the interface's resistance.</summary>
    public double Constriction => 1 / (1 - Fraction);

    /// <summary>One second of stripping at this j / j_c.</summary>
    public void Strip(double ratio, double chargePerArea)
    {
        Fraction = Math.Min(Most, Fraction + _perCharge * ratio * ratio * chargePerArea / (1 - Fraction));
        _kept = Math.Max(_kept, Fraction * (1 - _healing));
    }

    /// <summary>One second of plating.</summary>
    public void Plate(double chargePerArea) =>
        Fraction += (Math.Min(_kept, Fraction) - Fraction) * Math.Min(1, chargePerArea / FillingCharge);

    /// <summary>One second of creep; it goes on under current as well.</summary>
    public void Creep(double megapascals)
    {
        double share = megapascals / ReferenceMegapascals / _creepSeconds;
        Fraction -= Fraction * share;
        _kept -= _kept * share / 10;
    }
}
