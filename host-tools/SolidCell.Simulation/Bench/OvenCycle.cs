using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Bench;

/// <summary>
/// A laboratory oven that switches its heater: +-0.1 to 0.5 K around the set temperature, up and down within 10 to 30 min.
/// </summary>
public sealed class OvenCycle
{
    private readonly double _amplitude;
    private readonly double _perSecond;
    private bool _heating = true;

    public OvenCycle(Xoshiro256 random)
    {
        _amplitude = random.Between(0.1, 0.5);
        _perSecond = 4 * _amplitude / random.Between(600, 1800);
    }

    /// <summary>Difference to the set temperature, in degrees.</summary>
    public double Difference { get; private set; }

    public void Second()
    {
        Difference += _heating ? _perSecond : -_perSecond;
        if (Math.Abs(Difference) >= _amplitude)
        {
            _heating = Difference < 0;
        }
    }
}
