namespace SolidCell.Drivers.Measurement;

/// <summary>One input of the microcontroller's own converter.</summary>
public interface IAnalogInput
{
    /// <summary>Sum of sixteen 12-bit readings, 0..65520. False when there is no new reading yet.</summary>
    bool TryRead(out int code);
}
