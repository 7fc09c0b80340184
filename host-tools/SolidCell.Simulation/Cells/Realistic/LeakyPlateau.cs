using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// A filament through a full cell: 5 to 100 kohm cm2, 0.04 to 0.8 mA/cm2 at 4 V. The voltage on charge "fluctuates dynamically and fails to
/// increase further" (LTO | Li6PS5Cl | Li), and recovers in part when the path thins out. Assumed: the conductance wanders by a third over
/// some 30 s, and one charge in five finds it a tenth of what it was.
/// </summary>
public sealed class LeakyPlateau
{
    private const double BackPerSecond = 1.0 / 30;
    private const double Wander = 0.33;
    private const double RecoveryProbability = 0.2;
    private const double Recovered = 0.1;

    private readonly Xoshiro256 _random;
    private readonly double _siemens;
    private double _state;
    private double _share = 1;
    private bool _charging;

    public LeakyPlateau(Xoshiro256 random)
    {
        _random = new Xoshiro256(random.Next());
        _siemens = 1 / random.LogBetween(5000, 100_000);
    }

    /// <summary>In siemens per square centimetre; 0 before it is through.</summary>
    public double Siemens { get; private set; }

    public void Second(bool isThrough, bool isCharging)
    {
        if (!isThrough)
        {
            return;
        }

        if (isCharging && !_charging)
        {
            _share = _random.Uniform() < RecoveryProbability ? Recovered : 1;
        }

        _charging = isCharging;
        _state += _random.Gaussian() * Wander * Math.Sqrt(2 * BackPerSecond) - _state * BackPerSecond;
        Siemens = _siemens * _share * Math.Max(0.1, 1 + _state);
    }
}
