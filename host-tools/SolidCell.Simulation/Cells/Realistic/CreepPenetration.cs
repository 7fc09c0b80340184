using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// Lithium that the stack pressure presses into the pellet: a mechanical short after 474 h at 10 MPa and 48 h at 25 MPa (Doux; from
/// memory), so t ~ P^-2.5. At 5 MPa it takes more than 2000 h.
/// </summary>
public sealed class CreepPenetration
{
    private const double SecondsAtTenMegapascals = 474 * 3600.0;
    private const double Exponent = 2.5;
    private const double Scatter = 0.3;

    private readonly double _perSecond;
    private double _megapascals = double.NaN;
    private double _speed;

    public CreepPenetration(Xoshiro256 random) => _perSecond = random.Scatter(Scatter) / SecondsAtTenMegapascals;

    /// <summary>Length in pellet thicknesses.</summary>
    public double Length { get; private set; }

    public void Second(double megapascals)
    {
        if (Math.Abs(megapascals - _megapascals) > 0.05 || double.IsNaN(_megapascals))
        {
            _megapascals = megapascals;
            _speed = _perSecond * PortableMath.Pow(megapascals / 10, Exponent);
        }

        Length += _speed;
    }
}
