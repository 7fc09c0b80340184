using System;
using System.Device.Gpio;
using System.Device.Spi;
using SolidCell.Drivers;

namespace SolidCell.Device.Hardware;

/// <summary>
/// One chip on the SPI bus, mode 0, most significant bit first; a call is one frame. The bus acknowledges nothing: who writes reads back. A
/// transfer that throws is a hung bus.
/// </summary>
public sealed class SpiRegisterBus : IRegisterBus
{
    /// <summary>Longer than any frame of a driver.</summary>
    private const int LongestFrame = 16;

    private readonly SpiDevice _device;
    private readonly byte[] _out = new byte[LongestFrame];
    private readonly byte[] _in = new byte[LongestFrame];

    public SpiRegisterBus(int bus, int selectPin, int hertz)
    {
        SpiConnectionSettings settings = new SpiConnectionSettings(bus, selectPin);
        settings.Mode = SpiMode.Mode0;
        settings.DataFlow = DataFlow.MsbFirst;
        settings.ClockFrequency = hertz;
        settings.ChipSelectLineActiveState = PinValue.Low;
        _device = SpiDevice.Create(settings);
    }

    public BusStatus Write(byte[] data, int count)
    {
        try
        {
            _device.Write(new SpanByte(data, 0, count));
            return BusStatus.Done;
        }
        catch (Exception)
        {
            return BusStatus.Hung;
        }
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        int length = writeCount + readCount;
        if (length > LongestFrame)
        {
            return BusStatus.Partial;
        }

        Array.Copy(data, 0, _out, 0, writeCount);
        Array.Clear(_out, writeCount, readCount);
        try
        {
            _device.TransferFullDuplex(new SpanByte(_out, 0, length), new SpanByte(_in, 0, length));
        }
        catch (Exception)
        {
            return BusStatus.Hung;
        }

        Array.Copy(_in, writeCount, answer, 0, readCount);
        return BusStatus.Done;
    }
}
