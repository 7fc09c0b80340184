using System.Device.Gpio;

namespace System.Device.Spi;

public enum DataFlow
{
    MsbFirst = 0,
    LsbFirst = 1,
}

public enum SpiMode
{
    Mode0 = 0,
    Mode1 = 1,
    Mode2 = 2,
    Mode3 = 3,
}

public sealed class SpiConnectionSettings
{
    public SpiConnectionSettings(int busId, int chipSelectLine = -1)
    {
        BusId = busId;
        ChipSelectLine = chipSelectLine;
    }

    public int BusId { get; set; }

    public int ChipSelectLine { get; set; }

    public SpiMode Mode { get; set; }

    public int ClockFrequency { get; set; }

    public DataFlow DataFlow { get; set; }

    public PinValue ChipSelectLineActiveState { get; set; }
}
