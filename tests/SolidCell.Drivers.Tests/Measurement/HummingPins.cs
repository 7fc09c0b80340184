using SolidCell.Simulation.Bench;
using SolidCell.Simulation.Chips;

namespace SolidCell.Drivers.Tests.Measurement;

/// <summary>
/// Pins whose voltages are sines of the time within and between ticks. A conversion's middle is 0.7 ms after it was asked for, as the
/// sample says.
/// </summary>
internal sealed class HummingPins(TickTimer timer) : ISimulatedVoltages
{
    private const long MiddleMicroseconds = 700;

    public double Volts { get; init; }

    public double Hertz { get; init; }

    /// <summary>Radians at time 0.</summary>
    public double Phase { get; init; }

    /// <summary>Amplitude of the shunt's voltage, at the same frequency and phase.</summary>
    public double ShuntVolts { get; init; }

    public double Offset { get; init; }

    /// <summary>The time in microseconds from which the voltage is 3 V.</summary>
    public long OffsetFrom { get; set; } = long.MaxValue;

    double ISimulatedVoltages.CellVolts => (timer.Microseconds >= OffsetFrom ? 3 : Offset) + (Volts * Sine());

    double ISimulatedVoltages.ShuntVolts => ShuntVolts * Sine();

    private double Sine() => Math.Sin((2 * Math.PI * Hertz * (timer.Microseconds + MiddleMicroseconds) / 1e6) + Phase);
}
