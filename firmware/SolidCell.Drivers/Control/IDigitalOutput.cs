namespace SolidCell.Drivers.Control;

/// <summary>One output pin.</summary>
public interface IDigitalOutput
{
    void Write(bool high);
}
