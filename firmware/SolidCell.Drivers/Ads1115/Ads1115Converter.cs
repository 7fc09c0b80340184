using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Ads1115;

/// <summary>
/// One single-shot conversion of a Texas Instruments ADS1115 (https://www.ti.com/lit/ds/symlink/ads1115.pdf, 16 bits,
/// registers MSB first). The configuration is written anew for each conversion and compared when it is read back, so
/// a chip that was reset by a dip of its supply is noticed at once.
/// </summary>
public sealed class Ads1115Converter
{
    /// <summary>
    /// A poll is five bytes, 0.11 ms at 400 kHz at the very least; a conversion at 860 samples/s takes 1.28 ms at
    /// most (datasheet: 10 % tolerance), so a healthy chip is ready within 12 polls.
    /// </summary>
    public const int MaximumPolls = 32;

    private const byte ConversionRegister = 0;
    private const byte ConfigurationRegister = 1;

    /// <summary>Written as 1 it starts a conversion; it reads 1 again when the conversion is done.</summary>
    private const int StartOrReady = 0x8000;

    private const int SingleShot = 0x0100;
    private const int Rate860 = 0x00E0;
    private const int ComparatorOff = 0x0003;

    private readonly IRegisterBus _bus;
    private readonly byte[] _start = { ConfigurationRegister, 0, 0 };
    private readonly byte[] _configurationPointer = { ConfigurationRegister };
    private readonly byte[] _conversionPointer = { ConversionRegister };
    private readonly byte[] _answer = new byte[2];

    public Ads1115Converter(IRegisterBus bus) => _bus = bus;

    /// <summary>Converts one input. The code (-32768..32767) is only meaningful when the answer is Good.</summary>
    public SampleQuality Convert(Ads1115Input input, int gain, out int code)
    {
        code = 0;
        int configuration = ((int)input << 12) | (gain << 9) | StartOrReady | SingleShot | Rate860 | ComparatorOff;
        _start[1] = (byte)(configuration >> 8);
        _start[2] = (byte)configuration;
        BusStatus status = _bus.Write(_start, 3);
        if (status != BusStatus.Done) return BusQuality.Of(status);
        SampleQuality readiness = AwaitReady(configuration);
        if (readiness != SampleQuality.Good) return readiness;
        status = _bus.WriteRead(_conversionPointer, 1, _answer, 2);
        if (status != BusStatus.Done) return BusQuality.Of(status);
        code = (short)((_answer[0] << 8) | _answer[1]);
        return SampleQuality.Good;
    }

    /// <summary>Waits until the configuration reads back as it was written: its top bit is 0 while the chip converts.</summary>
    private SampleQuality AwaitReady(int configuration)
    {
        for (int poll = 0; poll < MaximumPolls; poll++)
        {
            BusStatus status = _bus.WriteRead(_configurationPointer, 1, _answer, 2);
            if (status != BusStatus.Done) return BusQuality.Of(status);
            int word = (_answer[0] << 8) | _answer[1];
            if (word == configuration) return SampleQuality.Good;
            if ((word | StartOrReady) != configuration) return SampleQuality.Implausible;
        }
        return SampleQuality.OutOfDate;
    }
}
