using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SoftShort;

/// <summary>
/// What a fall of the voltage comes to: a drop, a spike of a train, or nothing, when the current, the warmth or the cell's own curve
/// explains it.
/// </summary>
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

    /// <summary>A drop waits for the samples after it.</summary>
    public bool IsPending => _pending.IsHeld;

    /// <summary>Level before what was found and in it, 1/256 uV.</summary>
    public long Before;
    public long At;

    /// <summary>The drop has ended, with this sample or before.</summary>
    public bool HasReturned;

    private readonly StepTracker _step;
    private readonly LevelTracker _level;
    private readonly DropDetector _drop;
    private readonly SpikeCounter _spikes = new SpikeCounter();
    private readonly LocalSlope _slope = new LocalSlope();
    private readonly PendingDrop _pending = new PendingDrop();
    private CellKind _kind;
    private int _explainedPercent;
    private bool _isPressed;

    public DropClassifier(StepTracker step, LevelTracker level, DropDetector drop)
    {
        _step = step;
        _level = level;
        _drop = drop;
    }

    public void Begin(CellKind kind)
    {
        _kind = kind;
        _drop.Begin(kind);
        _pending.Begin(kind == CellKind.Symmetric);
        BeginStep();
    }

    public void BeginStep()
    {
        _drop.Reset();
        _spikes.Reset();
        _slope.Reset();
        _pending.Reset();
        Least = 0;
        _explainedPercent = 0;
        _isPressed = false;
    }

    /// <summary>Takes a sample that the level has been compared with. Returns what is due to be reported.</summary>
    /// <remarks>Takes also how many percent of the voltage warmth and stack pressure explain, and whether the latter is measured.</remarks>
    public DropKind Update(long value, long now, int explainedPercent, bool isPressed, bool isYoung)
    {
        Least = _drop.Depths.Least(_level);
        bool isEarly = isYoung || now - _step.StepStartMilliseconds < EarlyMilliseconds;
        if (_kind != CellKind.Symmetric)
        {
            return UpdateFree(value, now, isEarly || explainedPercent > 0 || DropBelief.MustReturn(_kind, _step));
        }

        _explainedPercent = explainedPercent;
        _isPressed = isPressed;
        long least = explainedPercent == 0 ? Least : Least + (_level.Level * explainedPercent / 100);
        Trim(least);
        bool wasLasting = _drop.IsLasting;
        bool found = _drop.Update(_level, value, now, _step.ElapsedMilliseconds, least, isEarly);
        HasReturned = _drop.Returned;
        return UpdatePending(found, wasLasting, now);
    }

    /// <summary>
    /// The step is over, or the test. True when a drop still waited for what comes after it: nothing says that it was interference.
    /// </summary>
    public bool Release()
    {
        bool isHeld = _pending.IsHeld;
        if (isHeld)
        {
            Take();
            _pending.Reset();
        }

        return isHeld;
    }

    /// <summary>What waits is the beginning of a collapse when it began in this moment or later.</summary>
    public void Withdraw(long since)
    {
        if (_pending.OnsetMilliseconds >= since)
        {
            _pending.Reset();
        }
    }

    /// <summary>A cell whose voltage changes by itself: the fall must be abrupt beside what the rows before it have fallen by.</summary>
    private DropKind UpdateFree(long value, long now, bool mustReturn)
    {
        long least = Least > _slope.Least ? Least : _slope.Least;
        Trim(least);
        bool wasLasting = _drop.IsLasting;
        bool found = _drop.Update(_level, value, now, _step.ElapsedMilliseconds, least, mustReturn);
        _drop.Remember(value);
        if (!_drop.IsBusy)
        {
            _slope.Follow(value);
        }

        HasReturned = _drop.Returned;
        return UpdatePending(found, wasLasting, now);
    }

    /// <summary>What falls may be interference: the next samples say whether it goes both ways.</summary>
    private DropKind UpdatePending(bool found, bool wasLasting, long now)
    {
        if (found)
        {
            _pending.Hold(_drop, DropBelief.Percent(_kind, _step, _drop.Depth / _level.Noise.Sigma), now, _step.ElapsedMilliseconds);
        }

        if (!_pending.Update(_level.Error, _level.Noise.Usual, wasLasting, _isPressed, _drop, now))
        {
            return found || _pending.IsHeld ? DropKind.None : SpikeTrain();
        }

        Take();
        return IsExplained() ? DropKind.None : DropKind.Drop;
    }

    /// <summary>The pressure that was read since the fall began explains it: whatever is left is less than a drop.</summary>
    private bool IsExplained() => _explainedPercent > 0 && Before - At < (Before * _explainedPercent / 100) + Least;

    private void Take()
    {
        OnsetMilliseconds = _pending.OnsetMilliseconds;
        ConfidencePercent = _pending.ConfidencePercent;
        Before = _pending.Before;
        At = _pending.At;
        HasReturned = _pending.HasReturned;
    }

    private DropKind SpikeTrain()
    {
        if (_drop.Returned || !_drop.WasSpike || !_spikes.Add(_drop.OnsetMilliseconds))
        {
            return DropKind.None;
        }

        Before = _drop.Before;
        At = Before - _drop.Depth;
        OnsetMilliseconds = _spikes.OnsetMilliseconds;
        ConfidencePercent = DropBelief.SpikeTrainPercent(_kind);
        return DropKind.SpikeTrain;
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
}
