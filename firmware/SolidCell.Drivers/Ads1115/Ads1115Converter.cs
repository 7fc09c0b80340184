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
    private const int ReadyBit = 0x8000;
    private const int SingleShot = 0x0100;
    private const int Rate860 = 0x00E0;
    private const int ComparatorOff = 0x0003;

    private readonly IRegisterBus _bus;
    private readonly byte[] _write = new byte[3];
    private readonly byte[] _answer = new byte[2];

    public Ads1115Converter(IRegisterBus bus) => _bus = bus;

    /// <summary>Converts one input. The code (-32768..32767) is only meaningful when the answer is Good.</summary>
    public SampleQuality Convert(Ads1115Input input, int gain, out int code)
    {
        code = 0;
        int configuration = ((int)input << 12) | (gain << 9) | SingleShot | Rate860 | ComparatorOff;
        SampleQuality quality = Start(configuration);
        if (quality == SampleQuality.Good) quality = AwaitReady(configuration);
        if (quality == SampleQuality.Good) quality = ReadRegister(ConversionRegister);
        if (quality == SampleQuality.Good) code = Answer();
        return quality;
    }

    private SampleQuality Start(int configuration)
    {
        int word = configuration | ReadyBit;
        _write[0] = ConfigurationRegister;
        _write[1] = (byte)(word >> 8);
        _write[2] = (byte)(word & 0xFF);
        return BusQuality.Of(_bus.Write(_write, 3));
    }

    private SampleQuality AwaitReady(int configuration)
    {
        for (int poll = 0; poll < MaximumPolls; poll++)
        {
            SampleQuality quality = ReadRegister(ConfigurationRegister);
            if (quality != SampleQuality.Good) return quality;
            int word = (_answer[0] << 8) | _answer[1];
            if ((word & ~ReadyBit) != configuration) return SampleQuality.Implausible;
            if ((word & ReadyBit) != 0) return SampleQuality.Good;
        }
        return SampleQuality.OutOfDate;
    }

    private SampleQuality ReadRegister(byte register)
    {
        _write[0] = register;
        return BusQuality.Of(_bus.WriteRead(_write, 1, _answer, 2));
    }

    private int Answer() => (short)((_answer[0] << 8) | _answer[1]);
}
