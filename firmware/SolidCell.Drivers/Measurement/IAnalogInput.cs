namespace SolidCell.Drivers.Measurement;

/// <summary>An input that gives a code once a second: one of the microcontroller's own converter, or a converter of a load cell.</summary>
public interface IAnalogInput
{
    /// <summary>
    /// Sum of sixteen 12-bit readings, 0..65520, or the code of a converter of its own. False when there is no new reading.
    /// </summary>
    bool TryRead(out int code);
}
