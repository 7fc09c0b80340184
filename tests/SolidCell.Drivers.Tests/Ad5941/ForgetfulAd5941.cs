using SolidCell.Simulation.Chips;

namespace SolidCell.Drivers.Tests.Ad5941;

/// <summary>
/// A simulated chip of which one register never takes what is written, while it reads back as written: what a driver would see that does
/// not know the register.
/// </summary>
internal sealed class ForgetfulAd5941(SimulatedAd5941 chip, int forgotten) : IRegisterBus
{
    private int _address;
    private byte[] _written = [];

    public BusStatus Write(byte[] data, int count)
    {
        bool isAddress = data[0] == 0x20;
        _address = isAddress ? (data[1] << 8) | data[2] : _address;
        if (!isAddress && _address == forgotten)
        {
            _written = data[1..count];
            return BusStatus.Done;
        }

        return chip.Write(data, count);
    }

    public BusStatus WriteRead(byte[] data, int writeCount, byte[] answer, int readCount)
    {
        BusStatus status = chip.WriteRead(data, writeCount, answer, readCount);
        if (_address == forgotten)
        {
            _written.CopyTo(answer, 0);
        }

        return status;
    }
}
