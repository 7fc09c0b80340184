using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// The slow share of the polarisation: 3 to 15 % that follows the current over 1 to 1000 s as a stretched exponential (exponent 0.5 to
/// 0.8), here as four exponentials a decade apart with weights that fall off on both sides of the middle; assumed.
/// </summary>
public sealed class SlowRelaxation
{
    private static readonly double[] PerSecond = [1 - 0.36787944, 0.1 * 0.9516258, 0.01 * 0.9950166, 0.001 * 0.9995002];

    private readonly double[] _weights;
    private readonly double[] _states = new double[4];

    public SlowRelaxation(Xoshiro256 random)
    {
        Share = random.Between(0.03, 0.15);
        double stretch = random.Between(0.5, 0.8), side = 1 - stretch;
        _weights = [side / 2, stretch / 2 + side / 4, stretch / 2, side / 4];
        double sum = _weights.Sum();
        for (int at = 0; at < _weights.Length; at++)
        {
            _weights[at] /= sum;
        }
    }

    /// <summary>Of the resistance.</summary>
    public double Share { get; }

    /// <summary>The current density that the slow share answers to now, in the unit of <see cref="Second"/>.</summary>
    public double Followed { get; private set; }

    public void Second(double density)
    {
        double sum = 0;
        for (int at = 0; at < _states.Length; at++)
        {
            _states[at] += (density - _states[at]) * PerSecond[at];
            sum += _weights[at] * _states[at];
        }

        Followed = sum;
    }
}
