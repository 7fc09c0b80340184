using SolidCell.Core.Measurement;

namespace SolidCell.Core.Instrument.Test;

/// <summary>
/// The resistance that a current pulse shows at once, after 1 s and after 10 s, each from the change since the sample before the pulse.
/// </summary>
internal sealed class PulseMeter
{
    private const long MicroohmsPerMicrovoltPerNanoamp = 1000000000;
    private const int LeastChangeNanoamps = 100;

    private int _beforeMicrovolts;
    private int _beforeNanoamps;
    private bool _isMeasuring;

    public long InstantMicroohms { get; private set; }

    public long OneSecondMicroohms { get; private set; }

    public long TenSecondsMicroohms { get; private set; }

    /// <summary>Starts from the last sample before the pulse; one without a reading gives no resistance at all.</summary>
    public void Begin(Sample before)
    {
        _isMeasuring = IsGood(before);
        _beforeMicrovolts = before.CellMicrovolts;
        _beforeNanoamps = before.CellNanoamps;
        InstantMicroohms = 0;
        OneSecondMicroohms = 0;
        TenSecondsMicroohms = 0;
    }

    /// <summary>A pulse that a power cut interrupted: what was before it is not known any more.</summary>
    public void GiveUp() => _isMeasuring = false;

    /// <summary>Takes a sample of the pulse; a value that is never reached stays 0.</summary>
    public void Observe(Sample sample, long stepMilliseconds)
    {
        if (!_isMeasuring || !IsGood(sample))
        {
            return;
        }

        if (InstantMicroohms == 0)
        {
            InstantMicroohms = Resistance(sample);
        }

        if (OneSecondMicroohms == 0 && stepMilliseconds >= 1000)
        {
            OneSecondMicroohms = Resistance(sample);
        }

        if (TenSecondsMicroohms == 0 && stepMilliseconds >= 10000)
        {
            TenSecondsMicroohms = Resistance(sample);
        }
    }

    private static bool IsGood(Sample sample) =>
        sample.CellVoltageQuality == SampleQuality.Good && sample.CellCurrentQuality == SampleQuality.Good;

    private long Resistance(Sample sample)
    {
        int change = sample.CellNanoamps - _beforeNanoamps;
        if (IntMath.Magnitude(change) < LeastChangeNanoamps)
        {
            return 0;
        }

        return (sample.CellMicrovolts - _beforeMicrovolts) * MicroohmsPerMicrovoltPerNanoamp / change;
    }
}
