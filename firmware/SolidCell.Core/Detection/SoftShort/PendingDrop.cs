namespace SolidCell.Core.Detection.SoftShort;

/// <summary>
/// A drop that waits for the samples after it: when the voltage stands out upwards a quarter as far as it had fallen, it was interference.
/// A symmetric cell's need not wait longer than until it has been flat for some samples, which interference is not; that of any other cell
/// must have been level.
/// </summary>
internal sealed class PendingDrop
{
    /// <summary>It waits for 16 samples, and a second at least.</summary>
    private const int Samples = 16;
    private const long LeastMilliseconds = 1000;

    /// <summary>A rise that is a quarter of the fall and no noise.</summary>
    private const int RiseShare = 4;

    /// <summary>The stack pressure is read once a second, and a fall may be its work.</summary>
    private const long PressureMilliseconds = 1000;

    public bool IsHeld;
    public long OnsetMilliseconds;
    public int ConfidencePercent;

    /// <summary>Level before it and in it, 1/256 uV.</summary>
    public long Before;
    public long At;
    public bool HasReturned;

    private bool _isLevel;
    private bool _mayBeFlat;
    private long _depth;
    private long _until;

    /// <summary>
    /// Takes whether a drop that is flat needs to wait no longer, as in a symmetric cell; any other must have been level.
    /// </summary>
    public void Begin(bool mayBeFlat) => _mayBeFlat = mayBeFlat;

    public void Reset() => IsHeld = false;

    /// <summary>Takes a drop; one more while one waits belongs to it.</summary>
    public void Hold(DropDetector drop, int confidencePercent, long now, int elapsedMilliseconds)
    {
        if (!IsHeld)
        {
            OnsetMilliseconds = drop.OnsetMilliseconds;
            Before = drop.Before;
            At = drop.Before - drop.Depth;
            ConfidencePercent = confidencePercent;
            _isLevel = false;
            _depth = drop.Depth;
        }

        IsHeld = true;
        HasReturned = false;
        long wait = Samples * (long)elapsedMilliseconds;
        _until = now + (wait > LeastMilliseconds ? wait : LeastMilliseconds);
    }

    /// <summary>
    /// Takes the deviation of a sample from its level, the usual noise, whether the level is the drop's own by now, and whether the stack
    /// pressure is measured. True when the drop has waited long enough.
    /// </summary>
    public bool Update(long deviation, long usualNoise, bool isLasting, bool isPressed, DropDetector drop, long now)
    {
        if (!IsHeld)
        {
            return false;
        }

        HasReturned |= drop.Returned;
        _isLevel |= drop.IsLevel;
        long above = isLasting ? deviation - _depth : deviation;
        if (above * RiseShare > _depth && above > RiseDetector.NoiseSigmas * usualNoise && !drop.Returned)
        {
            IsHeld = false;
            return false;
        }

        bool isSure = _mayBeFlat && drop.IsFlat && (!isPressed || now - OnsetMilliseconds >= PressureMilliseconds);
        if (now < _until && !isSure)
        {
            return false;
        }

        IsHeld = false;
        return _mayBeFlat || _isLevel;
    }
}
