using SolidCell.Device.StandIns.Simulation;

namespace System.Device.Spi;

/// <summary>A device on the simulated bus. A select line without a chip reads the pull-up of the data line: ones.</summary>
public class SpiDevice : IDisposable
{
    private readonly SpiConnectionSettings _settings;

    public SpiDevice(SpiConnectionSettings settings) => _settings = settings;

    public static SpiDevice Create(SpiConnectionSettings settings) => new(settings);

    public void Write(SpanByte buffer)
    {
        var entered = StandInMemory.Enter();
        Frame(buffer.ToArray());
        StandInMemory.Leave(entered);
    }

    public void TransferFullDuplex(SpanByte writeBuffer, SpanByte readBuffer)
    {
        var entered = StandInMemory.Enter();
        var read = Frame(writeBuffer.ToArray());
        for (var i = 0; i < read.Length; i++)
        {
            readBuffer[i] = read[i];
        }

        StandInMemory.Leave(entered);
    }

    public void Dispose() => GC.SuppressFinalize(this);

    private byte[] Frame(byte[] written) => SimulatedHardware.SpiChips.TryGetValue(_settings.ChipSelectLine, out var chip)
        ? chip(written)
        : [.. written.Select(_ => (byte)0xFF)];
}
