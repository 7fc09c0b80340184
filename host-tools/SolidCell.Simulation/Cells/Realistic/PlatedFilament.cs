using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// A filament that grows at any density, dl/dq = (j_local / j_c)^n / Q with n of 3 to 6, so that it is through after 1 h at the critical
/// density, and also far below it when enough areal capacity goes one way (Lewis / McDowell): beyond a threshold of 1 to 5 mAh/cm2 four
/// times as fast (threshold from memory, factor assumed). Stripping dissolves it, dead lithium stays.
/// </summary>
public sealed class PlatedFilament
{
    private const double BeyondThreshold = 4;
    private const double DissolvingCharge = 0.2;
    private const double DeadPerLength = 0.03;
    private const double MostDead = 0.5;

    private readonly double _exponent;
    private readonly double _threshold;
    private double _plated;
    private double _dead;

    public PlatedFilament(Xoshiro256 random)
    {
        _exponent = random.Between(3, 6);
        _threshold = random.LogBetween(1, 5);
    }

    /// <summary>Length in pellet thicknesses.</summary>
    public double Length { get; private set; }

    /// <summary>One second of plating.</summary>
    /// <param name="ratio">Local density over the critical one.</param>
    /// <param name="chargePerArea">In mAh/cm2.</param>
    /// <param name="capacityAtCritical">Charge of 1 h at the critical density, in mAh/cm2.</param>
    public void Plate(double ratio, double chargePerArea, double capacityAtCritical)
    {
        _plated += chargePerArea;
        double speed = _plated * ratio > _threshold ? BeyondThreshold : 1;
        Length += speed * PortableMath.Pow(ratio, _exponent) * chargePerArea / capacityAtCritical;
    }

    /// <summary>One second of stripping.</summary>
    public void Strip(double chargePerArea)
    {
        if (_plated > 0)
        {
            _dead = Math.Min(MostDead, _dead + DeadPerLength * Math.Min(Length, 1));
            _plated = 0;
        }

        Length += (Math.Min(_dead, Length) - Length) * Math.Min(1, chargePerArea / DissolvingCharge);
    }
}
