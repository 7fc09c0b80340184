using SolidCell.Simulation.Cells;
using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Bench;

/// <summary>The pressure frame: 5 MPa, a temperature that wanders about 30 degC, and the pressure that follows it.</summary>
public sealed class PressureFrame
{
    private const double SetMegapascals = 5;
    private const double SetDegrees = 30;
    private const double WanderDegrees = 0.004;
    private const double BackPerSecond = 1.0 / 3600;

    /// <summary>Steel and springs: drift of a load frame with temperature.</summary>
    private const double MegapascalsPerDegree = 0.02;

    private readonly Xoshiro256 _random;

    public PressureFrame(Xoshiro256 random) => _random = random;

    public CellConditions Conditions { get; } = new();

    /// <summary>Pressure that the operator has set on the frame.</summary>
    public double Megapascals { get; set; } = SetMegapascals;

    /// <summary>Temperature that the oven is set to.</summary>
    public double Degrees { get; set; } = SetDegrees;

    /// <summary>An oven that cycles about the set temperature; null for one that holds it.</summary>
    public OvenCycle? Oven { get; set; }

    public void Second(double addedMegapascals)
    {
        Oven?.Second();
        double error = Conditions.Degrees - Degrees;
        Conditions.Degrees += _random.Gaussian() * WanderDegrees - error * BackPerSecond;
        if (Oven is not null)
        {
            Conditions.Degrees = Degrees + Oven.Difference;
        }

        Conditions.StackMegapascals = Megapascals + addedMegapascals + MegapascalsPerDegree * (Conditions.Degrees - Degrees);
    }
}
