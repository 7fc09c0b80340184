using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// A filament that is through. What is left is 0.2 to 20 ohm cm2. Assumed: four in ten first stay in a state that leaves 15 to 60 % of the
/// voltage, for 3 min to 10 h.
/// </summary>
public sealed class HardBridge
{
    private const double Halfway = 0.4;

    private readonly double _ohmSquareCentimetres;
    private readonly double _left;
    private readonly double _halfwaySeconds;
    private double _seconds;

    public HardBridge(Xoshiro256 random)
    {
        _ohmSquareCentimetres = random.LogBetween(0.2, 20);
        bool isHalfway = random.Uniform() < Halfway;
        _left = random.Between(0.15, 0.6);
        _halfwaySeconds = isHalfway ? random.LogBetween(180, 36_000) : 0;
    }

    public bool IsThrough { get; private set; }

    /// <summary>True once nothing of the halfway state is left.</summary>
    public bool IsHard => IsThrough && _seconds >= _halfwaySeconds;

    public void Second(double length)
    {
        _seconds += IsThrough ? 1 : 0;
        IsThrough |= length >= 1;
    }

    /// <summary>In siemens per square centimetre, beside ions of this resistance.</summary>
    public double Siemens(double ionOhmSquareCentimetres) =>
        !IsThrough ? 0 : IsHard ? 1 / _ohmSquareCentimetres : (1 / _left - 1) / ionOhmSquareCentimetres;
}
