using System;
using System.Device.I2c;
using SolidCell.Drivers;

namespace SolidCell.Device.Hardware;

/// <summary>One chip on the I2C bus. Every transfer's result is looked at; a bus that hangs is freed before the next transfer.</summary>
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
        Recover();
        return Checked(_device.Write(new SpanByte(data, 0, count)).Status);
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        Recover();
        return Checked(_device.WriteRead(new SpanByte(data, 0, writeCount), new SpanByte(answer, 0, readCount)).Status);
    }

    private void Recover()
    {
        if (!_hung)
        {
            return;
        }

        _device.Dispose();
        _release.Run();
        _device = I2cDevice.Create(_settings);
        _hung = false;
    }

    private BusStatus Checked(I2cTransferStatus result)
    {
        BusStatus status = StatusOf(result);
        _hung = status == BusStatus.Hung;
        return status;
    }

    private static BusStatus StatusOf(I2cTransferStatus status)
    {
        switch (status)
        {
            case I2cTransferStatus.FullTransfer: return BusStatus.Done;
            case I2cTransferStatus.SlaveAddressNotAcknowledged: return BusStatus.NoAnswer;
            case I2cTransferStatus.PartialTransfer: return BusStatus.Partial;
            default: return BusStatus.Hung;
        }
    }
}
