using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells;

/// <summary>
/// A lithium filament that grows from one electrode while lithium is deposited there, dissolves partly while it is
/// stripped, touches the other side now and then when it is nearly through (soft short: it fuses and the voltage
/// recovers), and at last stays (hard short).
/// </summary>
public sealed class Filament
{
    /// <summary>Growth per mAh/cm2 and unit of relative overdrive j / j_c - 1 (fit: a short within the step above the CCD).</summary>
    private const double Growth = 45;

    /// <summary>Charge per area that dissolves a filament to 1/e, in mAh/cm2.</summary>
    private const double DissolvingCharge = 0.2;

    /// <summary>From this length on, in pellet thicknesses, the filament may touch.</summary>
    private const double Touching = 0.8;

    /// <summary>Length that a fused filament leaves behind for good.</summary>
    private const double DeadLithium = 0.004;
    private const double MaximumDeadLithium = 0.4;
    private const double MeanSecondsBetweenTouches = 25;

    private readonly Xoshiro256 _random;
    private double _dead;
    private long _touchEnds;

    public Filament(Xoshiro256 random) => _random = random;

    /// <summary>Length in pellet thicknesses.</summary>
    public double Length { get; private set; }

    public bool IsThrough { get; private set; }

    /// <summary>How often it has touched and fused.</summary>
    public int Touches { get; private set; }

    /// <summary>Share of the voltage that a touching filament takes away, 0 while none touches.</summary>
    public double Drop { get; private set; }

    /// <summary>When the present touch ends; <see cref="long.MaxValue"/> while none touches.</summary>
    public long TouchEnds => Drop > 0 ? _touchEnds : long.MaxValue;

    /// <summary>One second of deposition at this overdrive (j / j_c - 1).</summary>
    public void Deposit(double overdrive, double chargePerArea, long nowMilliseconds)
    {
        if (overdrive > 0)
        {
            Length += Growth * overdrive * chargePerArea;
        }

        if (Length >= 1)
        {
            IsThrough = true;
        }

        if (!IsThrough && Length > Touching && Drop == 0 && _random.Uniform() * MeanSecondsBetweenTouches < 1)
        {
            Touch(nowMilliseconds);
        }
    }

    /// <summary>One second of stripping.</summary>
    public void Strip(double chargePerArea) => Length += (_dead - Length) * Math.Min(1, chargePerArea / DissolvingCharge);

    public void Release() => Drop = 0;

    private void Touch(long nowMilliseconds)
    {
        Touches++;
        Drop = _random.Between(0.15, 0.6);
        double share = _random.Uniform();
        _touchEnds = nowMilliseconds + 250 + (long)(5000 * share * share);
        _dead = Math.Min(MaximumDeadLithium, _dead + DeadLithium);
    }
}
