namespace SolidCell.Protocols.Units;

/// <summary>What a number with a unit measures. The compiled unit, in which integers are counted, is in each remark.</summary>
public enum Dimension
{
    /// <summary>Milliseconds.</summary>
    Time,

    /// <summary>Microvolts.</summary>
    Voltage,

    /// <summary>Nanoamperes.</summary>
    Current,

    /// <summary>Nanoamperes per square centimetre.</summary>
    CurrentDensity,

    /// <summary>Millionths of a C-rate.</summary>
    CRate,

    /// <summary>Nanoampere-hours.</summary>
    Charge,

    /// <summary>Nanoampere-hours per square centimetre.</summary>
    ArealCharge,

    /// <summary>Kilopascals.</summary>
    Pressure,

    /// <summary>Thousandths of a degree Celsius.</summary>
    Temperature,

    /// <summary>Square micrometres.</summary>
    Area,

    /// <summary>Nanowatts.</summary>
    Power,

    /// <summary>Nanowatts per square centimetre.</summary>
    PowerDensity,

    /// <summary>Nanovolts per second.</summary>
    SweepRate,

    /// <summary>Thousandths of a hertz.</summary>
    Frequency,

    /// <summary>Nanoamperes per gram of active material.</summary>
    SpecificCurrent,

    /// <summary>Nanoampere-hours per gram of active material.</summary>
    SpecificCharge,

    /// <summary>Micrograms.</summary>
    Mass,
}
