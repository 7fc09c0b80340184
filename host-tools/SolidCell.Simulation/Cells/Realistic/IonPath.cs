using SolidCell.Simulation.Randomness;

namespace SolidCell.Simulation.Cells.Realistic;

/// <summary>
/// The ions' way through a cell: a part of its polarisation follows the current at once, a part slowly; and what disturbs the voltage.
/// </summary>
internal sealed class IonPath(Xoshiro256 random)
{
    private readonly SlowRelaxation _relaxation = new(random);
    private readonly VoltageDisturbance _disturbance = new(random);

    public double OhmSquareCentimetres { get; private set; }

    /// <summary>The share of the resistance that follows at once.</summary>
    public double FastOhmSquareCentimetres => OhmSquareCentimetres * (1 - _relaxation.Share);

    /// <summary>What the slow share of the polarisation holds now.</summary>
    public double SlowVolts { get; private set; }

    public double NoiseVolts => _disturbance.WhiteVolts;

    public double DisturbanceVolts(long nowMilliseconds) => _disturbance.Volts(nowMilliseconds);

    /// <summary>Once a second of simulated time.</summary>
    /// <param name="milliampHoursPerSquareCentimetre">What ions have carried in it.</param>
    /// <param name="ohmSquareCentimetres">Resistance of everything that they pass.</param>
    public void Second(double milliampHoursPerSquareCentimetre, double ohmSquareCentimetres)
    {
        _relaxation.Second(milliampHoursPerSquareCentimetre * 3600);
        _disturbance.Second();
        OhmSquareCentimetres = ohmSquareCentimetres;
        SlowVolts = _relaxation.Followed * 1e-3 * OhmSquareCentimetres * _relaxation.Share;
    }
}
