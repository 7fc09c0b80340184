using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>Decides which samples of a step are recorded, by the step's <see cref="RecordRule"/>.</summary>
internal sealed class RecordGate
{
    /// <summary>The log restarts a test after a power cut, so it must know the charge this well.</summary>
    private const int MaximumGapMilliseconds = 10000;

    private RecordRule _rule = new RecordRule();
    private bool _isFirst;
    private int _everyMilliseconds;
    private long _milliseconds;
    private int _microvolts;
    private int _nanoamps;
    private int _kilopascals;

    /// <summary>Starts a step: its first sample is recorded in any case.</summary>
    public void Begin(RecordRule rule)
    {
        _rule = rule;
        bool isSlow = rule.EveryMilliseconds <= 0 || rule.EveryMilliseconds > MaximumGapMilliseconds;
        _everyMilliseconds = isSlow ? MaximumGapMilliseconds : rule.EveryMilliseconds;
        _isFirst = true;
    }

    public bool IsDue(Sample sample) =>
        _isFirst
        || sample.Milliseconds - _milliseconds >= _everyMilliseconds
        || Exceeds(sample.CellMicrovolts - _microvolts, _rule.VoltageChangeMicrovolts)
        || Exceeds(sample.CellNanoamps - _nanoamps, _rule.CurrentChangeNanoamps)
        || Exceeds(sample.StackKilopascals - _kilopascals, _rule.PressureChangeKilopascals);

    /// <summary>Takes a recorded sample as the one to compare with.</summary>
    public void Took(Sample sample)
    {
        _isFirst = false;
        _milliseconds = sample.Milliseconds;
        _microvolts = sample.CellMicrovolts;
        _nanoamps = sample.CellNanoamps;
        _kilopascals = sample.StackKilopascals;
    }

    private static bool Exceeds(int change, int threshold) =>
        threshold > 0 && (change >= threshold || change <= -threshold);
}
