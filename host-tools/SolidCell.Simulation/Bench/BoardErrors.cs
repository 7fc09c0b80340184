namespace SolidCell.Simulation.Bench;

/// <summary>What is wrong with the parts of a board until it is calibrated: gains as fractions, offsets at the chips' inputs.</summary>
/// <param name="VoltageGain">Of the cell voltage: 0.01 reads 1 % too much.</param>
/// <param name="VoltageOffsetVolts">Of the cell voltage.</param>
/// <param name="ShuntGain">Of the current: the shunts and their amplifier.</param>
/// <param name="ShuntOffsetVolts">Of the voltage over the shunt.</param>
/// <param name="ForceGain">Of the load cell and its amplifier.</param>
/// <param name="ForceOffsetNewtons">Of the load cell.</param>
/// <param name="DriftPerHour">How the gains of voltage and current, and the force, wander, as a fraction.</param>
public sealed record BoardErrors(
    double VoltageGain = 0, double VoltageOffsetVolts = 0, double ShuntGain = 0, double ShuntOffsetVolts = 0,
    double ForceGain = 0, double ForceOffsetNewtons = 0, double DriftPerHour = 0)
{
    private const double MillisecondsPerHour = 3.6e6;

    /// <summary>Parts as they should be.</summary>
    public static BoardErrors None { get; } = new();

    internal double Voltage(double volts, long nowMilliseconds) =>
        (volts * (1 + VoltageGain + Drift(nowMilliseconds))) + VoltageOffsetVolts;

    internal double Shunt(double volts, long nowMilliseconds) => (volts * (1 + ShuntGain + Drift(nowMilliseconds))) + ShuntOffsetVolts;

    internal double Force(double newtons, long nowMilliseconds) =>
        (newtons * (1 + ForceGain + Drift(nowMilliseconds))) + ForceOffsetNewtons;

    private double Drift(long nowMilliseconds) => DriftPerHour * nowMilliseconds / MillisecondsPerHour;
}
