using System.Device.Gpio;
using nanoFramework.Hardware.Esp32;

namespace SolidCell.Device.Hardware;

/// <summary>Frees a data line that a chip holds low: nine clocks by hand let it finish its byte (NXP UM10204, 3.1.16).</summary>
public sealed class BusRelease
{
    private const int Clocks = 9;

    private readonly GpioController _pins;
    private readonly Module _module;

    public BusRelease(GpioController pins, Module module)
    {
        _pins = pins;
        _module = module;
    }

    /// <summary>Times that the bus had to be freed.</summary>
    public int Count { get; private set; }

    /// <summary>Gives both pins to the I2C controller.</summary>
    public void AssignPins()
    {
        Configuration.SetPinFunction(_module.I2cDataPin, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(_module.I2cClockPin, DeviceFunction.I2C1_CLOCK);
    }

    public void Run()
    {
        Count++;
        GpioPin clock = _pins.OpenPin(_module.I2cClockPin, PinMode.OutputOpenDrain);
        for (int i = 0; i < Clocks; i++)
        {
            clock.Write(PinValue.Low);
            clock.Write(PinValue.High);
        }

        clock.Dispose();
        AssignPins();
    }
}
