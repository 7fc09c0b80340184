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

    private readonly IRegisterBus _bus;
    private readonly byte[] _conversionPointer = { 0 };
    private readonly byte[] _configurationPointer = { 1 };
    private readonly byte[] _answer = new byte[2];

    public Ads1115Converter(IRegisterBus bus) => _bus = bus;

    /// <summary>Converts one input once. The code (-32768..32767) is only meaningful when the answer is Good.</summary>
    public SampleQuality Convert(Ads1115Input input, int gain, out int code) => Convert(new Ads1115Setting(input, gain), out code);

    /// <summary>
    /// Converts with a setting that is used again and again. The result is fetched once the configuration reads back as it was
    /// written: its top bit is 0 while the chip converts.
    /// </summary>
    public SampleQuality Convert(Ads1115Setting setting, out int code)
    {
        code = 0;
        IRegisterBus bus = _bus;
        byte[] answer = _answer;
        int configuration = setting.Configuration;
        BusStatus status = bus.Write(setting.Start, 3);
        if (status != BusStatus.Done)
        {
            return BusQuality.Of(status);
        }

        for (int poll = 0; poll < MaximumPolls; poll++)
        {
            status = bus.WriteRead(_configurationPointer, 1, answer, 2);
            if (status != BusStatus.Done)
            {
                return BusQuality.Of(status);
            }

            int word = (answer[0] << 8) | answer[1];
            if (word == configuration)
            {
                status = bus.WriteRead(_conversionPointer, 1, answer, 2);
                if (status != BusStatus.Done)
                {
                    return BusQuality.Of(status);
                }

                code = (short)((answer[0] << 8) | answer[1]);
                return SampleQuality.Good;
            }
            if ((word | Ads1115Setting.StartOrReady) != configuration)
            {
                return SampleQuality.Implausible;
            }
        }
        return SampleQuality.OutOfDate;
    }
}
