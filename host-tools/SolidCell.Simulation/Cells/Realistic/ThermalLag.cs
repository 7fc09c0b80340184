using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>The cell follows the thermometer on its frame with a lag of 10 to 30 min (from memory).</summary>
public sealed class ThermalLag
{
    private readonly double _perSecond;
    private bool _begun;

    public ThermalLag(Xoshiro256 random) => _perSecond = 1 / random.Between(600, 1800);

    public double Degrees { get; private set; }

    public void Second(double frameDegrees)
    {
        Degrees += _begun ? (frameDegrees - Degrees) * _perSecond : frameDegrees;
        _begun = true;
    }
}
