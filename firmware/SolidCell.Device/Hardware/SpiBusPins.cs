using nanoFramework.Hardware.Esp32;

namespace SolidCell.Device.Hardware;

/// <summary>Gives the pins of the SPI bus to it; the SD card and the impedance meter share it, each with a select pin of its own.</summary>
public static class SpiBusPins
{
    public static void Assign(Module module)
    {
        Configuration.SetPinFunction(module.CardDataInPin, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(module.CardDataOutPin, DeviceFunction.SPI1_MISO);
        Configuration.SetPinFunction(module.CardClockPin, DeviceFunction.SPI1_CLOCK);
    }
}
