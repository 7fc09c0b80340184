namespace SolidCell.Device.Boot.Tests.Bench;

/// <summary>A line of the I2C bus that something holds low.</summary>
internal enum HeldLine
{
    None,

    /// <summary>A chip in the middle of a byte: nine clocks free it.</summary>
    Data,

    /// <summary>A solder bridge, a dead chip: nothing that the firmware does frees it.</summary>
    Clock,
}
