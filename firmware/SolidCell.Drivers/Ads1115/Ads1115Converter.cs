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
    private int _failure;

    public Ads1115Converter(IRegisterBus bus) => _bus = bus;

    /// <summary>Converts one input once. The code (-32768..32767) is only meaningful when the answer is Good.</summary>
    public SampleQuality Convert(Ads1115Input input, int gain, out int code)
    {
        int reading = Convert(new Ads1115Setting(input, gain));
        code = reading < Reading.Failed ? reading : 0;
        return Reading.QualityOf(reading);
    }

    /// <summary>
    /// Converts with a setting that is used again and again: a <see cref="Reading"/>. The result is fetched once the configuration reads
    /// back as it was written: its top bit is 0 while the chip converts.
    /// </summary>
    public int Convert(Ads1115Setting setting)
    {
        IRegisterBus bus = _bus;
        byte[] answer = _answer;
        BusStatus status = bus.Write(setting.Start, 3);
        if (status != BusStatus.Done)
        {
            return Failure(status);
        }

        status = bus.WriteRead(_configurationPointer, 1, answer, 2);
        if (status != BusStatus.Done)
        {
            return Failure(status);
        }

        if (((answer[0] << 8) | answer[1]) != setting.Configuration && !IsReady(setting.Configuration))
        {
            return _failure;
        }

        status = bus.WriteRead(_conversionPointer, 1, answer, 2);
        return status == BusStatus.Done ? (short)((answer[0] << 8) | answer[1]) : Failure(status);
    }

    private static int Failure(BusStatus status) => Reading.Without(BusQuality.Of(status));

    /// <summary>
    /// Asks on until the configuration reads back as it was written; false with the <see cref="Reading"/> of a failure. The first answer
    /// was another one and is still there.
    /// </summary>
    private bool IsReady(int configuration)
    {
        for (int polls = 1; polls < MaximumPolls && IsConverting(configuration); polls++)
        {
            BusStatus status = _bus.WriteRead(_configurationPointer, 1, _answer, 2);
            if (status != BusStatus.Done)
            {
                _failure = Failure(status);
                return false;
            }

            if (((_answer[0] << 8) | _answer[1]) == configuration)
            {
                return true;
            }
        }

        _failure = Reading.Without(IsConverting(configuration) ? SampleQuality.OutOfDate : SampleQuality.Implausible);
        return false;
    }

    private bool IsConverting(int configuration) => ((_answer[0] << 8) | _answer[1] | Ads1115Setting.StartOrReady) == configuration;
}
