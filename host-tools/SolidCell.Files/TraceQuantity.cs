namespace SolidCell.Files;

/// <summary>What a column of a cycler file can hold. The number is the slot in <see cref="TraceRow"/>.</summary>
public enum TraceQuantity
{
    /// <summary>Seconds since the test began.</summary>
    TestTime = 0,
    Voltage = 1,
    Current = 2,
    SurfacePressure = 3,
    Temperature = 4,
    StepCount = 5,
    CycleCount = 6,

    /// <summary>Date and time as seconds since 1970, in the zone of the file.</summary>
    UnixTime = 7,

    /// <summary>Seconds since the step began.</summary>
    StepTime = 8,

    /// <summary>Ampere-hours passed while charging; begins again at zero where the instrument says so.</summary>
    ChargeCapacity = 9,
    DischargeCapacity = 10,

    /// <summary>1 charging, -1 discharging, 0 neither: the instrument's state or step kind.</summary>
    Direction = 11,
}
