namespace SolidCell.Simulation.Bench;

/// <summary>What wires without a screen pick up of the mains, between the sense leads.</summary>
/// <param name="Volts">Amplitude.</param>
/// <param name="Hertz">50 or 60, within half a hertz.</param>
/// <param name="Phase">Radians at time 0.</param>
public sealed record MainsPickUp(double Volts, double Hertz, double Phase = 0)
{
    /// <summary>In volts, at a time in microseconds.</summary>
    public double At(long microseconds) => Volts * Math.Sin((2 * Math.PI * Hertz * microseconds / 1e6) + Phase);
}
