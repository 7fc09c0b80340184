using SolidCell.Drivers;

namespace SolidCell.Device.Tests.Drivers;

/// <summary>Registers of a NAU7802: powered up when asked, calibrated when told, with one conversion for ever.</summary>
internal sealed class LoadCellRegisters : IRegisterBus
{
    private const byte Control2 = 0x02;
    private const byte FirstResult = 0x12;
    private const byte IsPoweredUp = 0x08;
    private const byte HasResult = 0x20;

    private readonly byte[] _values = new byte[0x20];

    /// <summary>The 24 bits of a conversion.</summary>
    public int Conversion { get; set; }

    public BusStatus Write(byte[] data, int count)
    {
        _values[data[0]] = data[1];
        _values[0] |= IsPoweredUp | HasResult;
        _values[Control2] = 0;
        return BusStatus.Done;
    }

    /// <summary>The supply went away for a moment.</summary>
    public void LosePower() => System.Array.Clear(_values, 0, _values.Length);

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        _values[FirstResult] = (byte)(Conversion >> 16);
        _values[FirstResult + 1] = (byte)(Conversion >> 8);
        _values[FirstResult + 2] = (byte)Conversion;
        System.Array.Copy(_values, data[0], answer, 0, readCount);
        return BusStatus.Done;
    }
}
