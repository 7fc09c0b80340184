using SolidCell.Device.StandIns.Simulation;

namespace System.Device.I2c;

/// <summary>A device on the simulated bus. As on the device, nothing throws: the status tells.</summary>
public class I2cDevice : IDisposable
{
    private readonly I2cConnectionSettings _settings;

    public I2cDevice(I2cConnectionSettings settings) => _settings = settings;

    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    public I2cTransferResult Write(SpanByte buffer)
    {
        var entered = StandInMemory.Enter();
        var result = Transfer(buffer.ToArray(), []);
        StandInMemory.Leave(entered);
        return result;
    }

    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer)
    {
        var entered = StandInMemory.Enter();
        var read = new byte[readBuffer.Length];
        var result = Transfer(writeBuffer.ToArray(), read);
        for (var i = 0; i < read.Length; i++)
        {
            readBuffer[i] = read[i];
        }

        StandInMemory.Leave(entered);
        return result;
    }

    public void Dispose()
    {
    }

    private I2cTransferResult Transfer(byte[] written, byte[] read)
    {
        SimulatedHardware.CountTransfer();
        return new(SimulatedHardware.Chips.TryGetValue(_settings.DeviceAddress, out var chip)
            ? chip.Transfer(written, read)
            : I2cTransferStatus.SlaveAddressNotAcknowledged);
    }
}
