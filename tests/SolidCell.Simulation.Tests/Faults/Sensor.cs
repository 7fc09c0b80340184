namespace SolidCell.Simulation.Tests.Faults;

/// <summary>What a fault is injected into.</summary>
public enum Sensor
{
    /// <summary>ADS1115, cell voltage.</summary>
    CellVoltage,

    /// <summary>ADS1115, shunt voltage.</summary>
    CellCurrent,

    /// <summary>Load cell's amplifier on the microcontroller's converter.</summary>
    StackPressure,

    /// <summary>MCP9808.</summary>
    FrameTemperature,

    /// <summary>Supply divider on the microcontroller's converter.</summary>
    Supply,

    /// <summary>AD5693R.</summary>
    CurrentSource,

    /// <summary>Normally closed contact.</summary>
    EmergencyStop,
}
