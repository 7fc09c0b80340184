using SolidCell.Device.StandIns.Simulation;

namespace nanoFramework.Hardware.Esp32;

public enum DeviceFunction
{
    SPI1_MOSI = 65792,
    SPI1_MISO = 65793,
    SPI1_CLOCK = 65794,
    I2C1_DATA = 131328,
    I2C1_CLOCK = 131329,
    ADC1_CH3 = 327939,
    ADC1_CH4 = 327940,
}

public class Configuration
{
    public static void SetPinFunction(int pin, DeviceFunction value) => SimulatedHardware.PinFunctions[pin] = value;
}
