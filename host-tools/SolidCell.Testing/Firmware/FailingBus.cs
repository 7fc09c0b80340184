using SolidCell.Drivers;

namespace SolidCell.Testing.Firmware;

/// <summary>Fails the transfer with a given number, counted from 0, and passes the others on.</summary>
public sealed class FailingBus(IRegisterBus chip, int failing, BusStatus status) : IRegisterBus
{
    private int _transfers;

    /// <summary>What was sent to the chip, also by the transfer that failed.</summary>
    public List<byte[]> Written { get; } = [];

    public BusStatus Write(byte[] data, int count)
    {
        Written.Add(data[..count]);
        return _transfers++ == failing ? status : chip.Write(data, count);
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount) =>
        _transfers++ == failing ? status : chip.WriteRead(data, writeCount, answer, readCount);
}
