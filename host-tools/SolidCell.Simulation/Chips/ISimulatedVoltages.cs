namespace SolidCell.Simulation.Chips;

/// <summary>The voltages at the pins of the simulated ADS1115.</summary>
public interface ISimulatedVoltages
{
    /// <summary>Cell voltage (AIN0 against AIN1) in volts at this instant.</summary>
    double CellVolts { get; }

    /// <summary>Shunt voltage (AIN2 against AIN3) in volts at this instant.</summary>
    double ShuntVolts { get; }
}
