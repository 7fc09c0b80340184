using System.Device.Gpio;
using SolidCell.Drivers.Control;

namespace SolidCell.Device.Hardware;

/// <summary>An output pin, low until it is written.</summary>
public sealed class OutputLine : IDigitalOutput
{
    private readonly GpioPin _pin;

    public OutputLine(GpioController pins, int number)
    {
        _pin = pins.OpenPin(number, PinMode.Output);
        _pin.Write(PinValue.Low);
    }

    public void Write(bool high) => _pin.Write(high);
}
