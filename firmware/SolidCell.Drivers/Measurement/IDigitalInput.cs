namespace SolidCell.Drivers.Measurement;

/// <summary>One input pin.</summary>
public interface IDigitalInput
{
    bool IsHigh();
}
