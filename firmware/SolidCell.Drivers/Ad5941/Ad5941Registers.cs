using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ad5941;

/// <summary>
/// The serial protocol of an AD5941 (https://www.analog.com/media/en/technical-documentation/data-sheets/ad5940-5941.pdf, SPI interface):
/// an address frame, then a frame that writes, or reads behind one dummy byte; most significant byte first. The chip acknowledges nothing:
/// who writes reads back.
/// </summary>
public sealed class Ad5941Registers
{
    public const int AnalogDevices = 0x4144;
    public const int Chip = 0x5502;

    private const byte SetAddress = 0x20;
    private const byte WriteRegister = 0x2D;
    private const byte ReadRegister = 0x6D;
    private const int Wide = 4;
    private const int Narrow = 2;

    private readonly IRegisterBus _bus;
    private readonly byte[] _address = { SetAddress, 0, 0 };
    private readonly byte[] _data = { WriteRegister, 0, 0, 0, 0 };
    private readonly byte[] _read = { ReadRegister, 0 };
    private readonly byte[] _answer = new byte[Wide];

    public Ad5941Registers(IRegisterBus bus) => _bus = bus;

    public BusStatus Write(int address, int value)
    {
        BusStatus status = Select(address);
        if (status != BusStatus.Done)
        {
            return status;
        }

        int width = Ad5941Register.IsWide(address) ? Wide : Narrow;
        for (int i = 0; i < width; i++)
        {
            _data[1 + i] = (byte)(value >> (8 * (width - 1 - i)));
        }

        return _bus.Write(_data, 1 + width);
    }

    public BusStatus Read(int address, out int value)
    {
        value = 0;
        BusStatus status = Select(address);
        if (status != BusStatus.Done)
        {
            return status;
        }

        int width = Ad5941Register.IsWide(address) ? Wide : Narrow;
        status = _bus.WriteRead(_read, 2, _answer, width);
        if (status != BusStatus.Done)
        {
            return status;
        }

        for (int i = 0; i < width; i++)
        {
            value = (value << 8) | _answer[i];
        }

        return BusStatus.Done;
    }

    /// <summary>Writes and reads back: the bus has no acknowledge.</summary>
    public SampleQuality Set(int address, int value)
    {
        SampleQuality quality = BusQuality.Of(Write(address, value));
        if (quality != SampleQuality.Good)
        {
            return quality;
        }

        int read;
        quality = BusQuality.Of(Read(address, out read));
        return quality == SampleQuality.Good && read != value ? SampleQuality.Implausible : quality;
    }

    /// <summary>The same when all went well so far; else the first failure stays.</summary>
    public SampleQuality Then(SampleQuality soFar, int address, int value) => soFar == SampleQuality.Good ? Set(address, value) : soFar;

    /// <summary>No answer when another chip, or none, is on the bus.</summary>
    public SampleQuality Identify()
    {
        int maker;
        int chip;
        SampleQuality quality = BusQuality.Of(Read(Ad5941Register.AdiId, out maker));
        if (quality != SampleQuality.Good)
        {
            return quality;
        }

        quality = BusQuality.Of(Read(Ad5941Register.ChipId, out chip));
        return quality == SampleQuality.Good && (maker != AnalogDevices || chip != Chip) ? SampleQuality.NoAnswer : quality;
    }

    private BusStatus Select(int address)
    {
        _address[1] = (byte)(address >> 8);
        _address[2] = (byte)address;
        return _bus.Write(_address, 3);
    }
}
