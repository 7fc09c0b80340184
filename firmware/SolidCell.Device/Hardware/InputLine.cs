using System.Device.Gpio;
using SolidCell.Drivers.Measurement;

namespace SolidCell.Device.Hardware;

/// <summary>An input pin with a pull-up: a broken wire reads high.</summary>
public sealed class InputLine : IDigitalInput
{
    private readonly GpioPin _pin;

    public InputLine(GpioController pins, int number) => _pin = pins.OpenPin(number, PinMode.InputPullUp);

    public bool IsHigh() => (bool)_pin.Read();
}
