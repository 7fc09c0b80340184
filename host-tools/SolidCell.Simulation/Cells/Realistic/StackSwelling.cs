using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// What the stack's height does to its pressure: voids and interphase make it higher, creep makes it lower, and the frame answers by its
/// stiffness, from 0.02 MPa/um (springs) to 0.6 MPa/um (stiff: 3 MPa per mAh/cm2 of lithium). Creep, assumed: half of each rise is gone
/// after 1 to 20 h.
/// </summary>
public sealed class StackSwelling
{
    private readonly double _megapascalsPerMicrometre;
    private readonly double _creepPerSecond;
    private double _crept;

    public StackSwelling(Xoshiro256 random)
    {
        _megapascalsPerMicrometre = random.LogBetween(0.02, 0.6);
        _creepPerSecond = 0.693 / random.LogBetween(3600, 72_000);
    }

    /// <summary>Pressure above that of the fresh cell, in megapascals.</summary>
    public double Megapascals { get; private set; }

    public void Second(double micrometres)
    {
        _crept += (micrometres - _crept) * _creepPerSecond;
        Megapascals = _megapascalsPerMicrometre * (micrometres - _crept / 2);
    }
}
