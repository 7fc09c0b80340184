namespace SolidCell.Core.Safety;

/// <summary>Everything the fixture watches by itself. Numbers are those of the Fault record; docs/safety.md explains each.</summary>
public enum FaultId : byte
{
    None = 0,
    CellOverVoltage = 1,
    CellUnderVoltage = 2,
    OverCurrent = 3,
    CurrentNotFollowing = 4,
    PressureHigh = 5,
    PressureLow = 6,
    ContactLost = 7,
    OverTemperature = 8,
    UnderTemperature = 9,
    VoltageSensorSilent = 10,
    CurrentSensorSilent = 11,
    PressureSensorSilent = 12,
    TemperatureSensorSilent = 13,
    SupplyLow = 14,
    EmergencyStop = 15,
    LogFull = 16,
    ScheduleCorrupt = 17,
    SourceSilent = 18,
    InternalError = 19,
    SupplySensorSilent = 20,

    /// <summary>The measuring loop stood still for longer than the relay holds.</summary>
    LoopStalled = 21,
}
