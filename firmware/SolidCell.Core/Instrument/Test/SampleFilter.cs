using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Test;

/// <summary>Decides which samples of a step are recorded, by the step's <see cref="RecordRule"/>.</summary>
internal sealed class SampleFilter
{
    /// <summary>The log restarts a test after a power cut, so it must know the charge this well.</summary>
    private const int MaximumGapMilliseconds = 10000;

    /// <summary>Before this time no sample is due, whatever it says. A field, because every tick reads it.</summary>
    public long EarliestMilliseconds;

    private RecordRule _rule = new RecordRule();
    private bool _watchesChanges;
    private int _everyMilliseconds;
    private long _dueMilliseconds;
    private int _microvolts;
    private int _nanoamps;
    private int _kilopascals;

    /// <summary>Starts a step: its first sample is recorded in any case.</summary>
    public void Begin(RecordRule rule)
    {
        _rule = rule;
        bool isSlow = rule.EveryMilliseconds <= 0 || rule.EveryMilliseconds > MaximumGapMilliseconds;
        _everyMilliseconds = isSlow ? MaximumGapMilliseconds : rule.EveryMilliseconds;
        _dueMilliseconds = long.MinValue;
        EarliestMilliseconds = long.MinValue;
        _watchesChanges = rule.VoltageChangeMicrovolts > 0 || rule.CurrentChangeNanoamps > 0 || rule.PressureChangeKilopascals > 0;
    }

    /// <summary>No sample is due up to this one.</summary>
    public void PassOver(Sample sample) => EarliestMilliseconds = sample.Milliseconds + 1;

    public bool IsDue(Sample sample) =>
        sample.Milliseconds >= _dueMilliseconds || (_watchesChanges && HasChanged(sample));

    /// <summary>Takes a recorded sample as the one to compare with.</summary>
    public void Took(Sample sample)
    {
        _dueMilliseconds = sample.Milliseconds + _everyMilliseconds;
        EarliestMilliseconds = _watchesChanges ? long.MinValue : _dueMilliseconds;
        _microvolts = sample.CellMicrovolts;
        _nanoamps = sample.CellNanoamps;
        _kilopascals = sample.StackKilopascals;
    }

    private bool HasChanged(Sample sample) =>
        Exceeds(sample.CellMicrovolts - _microvolts, _rule.VoltageChangeMicrovolts)
        || Exceeds(sample.CellNanoamps - _nanoamps, _rule.CurrentChangeNanoamps)
        || Exceeds(sample.StackKilopascals - _kilopascals, _rule.PressureChangeKilopascals);

    private static bool Exceeds(int change, int threshold) =>
        threshold > 0 && (change >= threshold || change <= -threshold);
}
