using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// An electronic path parallel to the ions that stays and grows: 100 to 5000 ohm cm2, its conductance rising by 0.1 to 3 % a half-cycle,
/// for hours to weeks before anything else happens. It takes current and shows no step. Assumed: half of the cells get one, after 0.5 to 50
/// mAh/cm2.
/// </summary>
public sealed class PersistentLeak
{
    private const double Probability = 0.5;

    private readonly double _born;
    private readonly double _growth;
    private readonly double _atBirth;
    private double _passed;
    private bool _positive;

    public PersistentLeak(Xoshiro256 random)
    {
        bool exists = random.Uniform() < Probability;
        _born = exists ? random.LogBetween(0.5, 50) : double.PositiveInfinity;
        _atBirth = 1 / random.LogBetween(500, 5000);
        _growth = 1 + random.LogBetween(0.001, 0.03);
    }

    /// <summary>In siemens per square centimetre.</summary>
    public double Siemens { get; private set; }

    /// <summary>One second under current.</summary>
    public void Pass(bool positive, double chargePerArea)
    {
        _passed += chargePerArea;
        if (Siemens == 0 && _passed >= _born)
        {
            Siemens = _atBirth;
        }
        else if (positive != _positive)
        {
            Siemens = Math.Min(1.0 / 100, Siemens * _growth);
        }

        _positive = positive;
    }
}
