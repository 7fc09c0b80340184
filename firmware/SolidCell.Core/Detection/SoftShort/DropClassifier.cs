using SolidCell.Core.Detection.Signal;

namespace SolidCell.Core.Detection.SoftShort;

/// <summary>What a fall of the voltage comes to: a dip, a spike of a train, or nothing, when the current or the warmth explains it.</summary>
internal sealed class DropClassifier
{
    /// <summary>Constriction that the last half-cycle left behind dissolves in the first seconds of this one.</summary>
    private const long EarlyMilliseconds = 4000;

    /// <summary>Current that is lower by 1 % and more explains a lower voltage; times 256.</summary>
    private const int TrimPercent256 = 256;

    /// <summary>Least fall that counts now, in 1/256 uV.</summary>
    public long Least;

    public int ConfidencePercent;
    public long OnsetMilliseconds;

    private readonly StepTracker _step;
    private readonly LevelTracker _level;
    private readonly DropDetector _drop;
    private readonly SpikeCounter _spikes = new SpikeCounter();

    public DropClassifier(StepTracker step, LevelTracker level, DropDetector dip)
    {
        _step = step;
        _level = level;
        _drop = dip;
    }

    public void Begin(bool isFull)
    {
        _drop.Depths.Begin(isFull);
        BeginStep();
    }

    public void BeginStep()
    {
        _drop.Reset();
        _spikes.Reset();
        Least = 0;
    }

    /// <summary>Takes a sample that the level has been compared with. Returns what is due to be reported, or 0.</summary>
    public ShortCause Judge(long value, long now, int warmthPercent, bool isYoung)
    {
        Least = _drop.Depths.Least(_level);
        long least = warmthPercent == 0 ? Least : Least + (_level.Level * warmthPercent / 100);
        Trim(least);
        bool isEarly = isYoung || now - _step.StepStartMilliseconds < EarlyMilliseconds;
        if (_drop.Update(_level, value, now, _step.ElapsedMilliseconds, least, isEarly))
        {
            OnsetMilliseconds = _drop.OnsetMilliseconds;
            ConfidencePercent = Confidence();
            return ShortCause.AbruptDrop;
        }

        if (_drop.Returned || !_drop.WasSpike || !_spikes.Add(_drop.OnsetMilliseconds))
        {
            return 0;
        }

        OnsetMilliseconds = _spikes.OnsetMilliseconds;
        ConfidencePercent = 80;
        return ShortCause.SpikeTrain;
    }

    /// <summary>The source was trimmed: the voltage follows the current, and so does the level.</summary>
    private void Trim(long least)
    {
        int shortfall = _step.Shortfall;
        if (shortfall < TrimPercent256 || _level.Error >= 0 || _drop.IsOpen)
        {
            return;
        }

        long explained = _level.Level * shortfall / (100 * 256);
        if (-_level.Error - explained > least >> 1)
        {
            return;
        }

        _drop.GiveUpSuspicion();
        _level.MoveTo(_level.Level - explained);
        _level.Error += explained;
        _step.Trim();
    }

    /// <summary>Deeper against the noise is surer: from 60 at the threshold to 95.</summary>
    private int Confidence()
    {
        long sigmas = _drop.Depth / _level.Noise.Sigma;
        return sigmas > 35 ? 95 : 60 + (int)sigmas;
    }
}
