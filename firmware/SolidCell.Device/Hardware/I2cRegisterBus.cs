using System;
using System.Device.I2c;
using SolidCell.Drivers;

namespace SolidCell.Device.Hardware;

/// <summary>
/// One chip on the I2C bus. Every transfer's result is looked at; a bus that hangs is freed before the next transfer. Some 130 transfers a
/// second go through here, so one that succeeds calls nothing else.
/// </summary>
public sealed class I2cRegisterBus : IRegisterBus
{
    private readonly I2cConnectionSettings _settings;
    private readonly BusRelease _release;
    private I2cDevice _device;
    private bool _hung;

    public I2cRegisterBus(int address, BusRelease release)
    {
        _settings = new I2cConnectionSettings(Board.I2cBus, address, I2cBusSpeed.FastMode);
        _release = release;
        _device = I2cDevice.Create(_settings);
    }

    public BusStatus Write(byte[] data, int count)
    {
        if (_hung)
        {
            Recover();
        }

        I2cTransferStatus status = _device.Write(new SpanByte(data, 0, count)).Status;
        return status == I2cTransferStatus.FullTransfer ? BusStatus.Done : Failed(status);
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        if (_hung)
        {
            Recover();
        }

        I2cTransferStatus status = _device.WriteRead(new SpanByte(data, 0, writeCount), new SpanByte(answer, 0, readCount)).Status;
        return status == I2cTransferStatus.FullTransfer ? BusStatus.Done : Failed(status);
    }

    private void Recover()
    {
        _device.Dispose();
        _release.Run();
        _device = I2cDevice.Create(_settings);
        _hung = false;
    }

    private BusStatus Failed(I2cTransferStatus result)
    {
        BusStatus status = StatusOf(result);
        _hung = status == BusStatus.Hung;
        return status;
    }

    private static BusStatus StatusOf(I2cTransferStatus status)
    {
        switch (status)
        {
            case I2cTransferStatus.SlaveAddressNotAcknowledged: return BusStatus.NoAnswer;
            case I2cTransferStatus.PartialTransfer: return BusStatus.Partial;
            default: return BusStatus.Hung;
        }
    }
}
