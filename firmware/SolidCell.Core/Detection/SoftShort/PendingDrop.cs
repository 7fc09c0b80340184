namespace SolidCell.Core.Detection.SoftShort;

/// <summary>A drop that waits for the samples after it: when the voltage stands out upwards half as far as it had fallen, it was interference.</summary>
internal sealed class PendingDrop
{
    /// <summary>It waits for 16 samples, and a second at least.</summary>
    private const int Samples = 16;
    private const long LeastMilliseconds = 1000;

    public bool IsHeld;
    public long OnsetMilliseconds;
    public int ConfidencePercent;

    /// <summary>Level before it, 1/256 uV.</summary>
    public long Before;
    public bool HasReturned;

    private long _depth;
    private long _until;

    public void Reset() => IsHeld = false;

    /// <summary>Takes a drop; one more while one waits belongs to it.</summary>
    public void Hold(DropDetector drop, int confidencePercent, long now, int elapsedMilliseconds)
    {
        if (!IsHeld)
        {
            OnsetMilliseconds = drop.OnsetMilliseconds;
            Before = drop.Before;
            ConfidencePercent = confidencePercent;
            _depth = drop.Depth;
        }

        IsHeld = true;
        HasReturned = false;
        long wait = Samples * (long)elapsedMilliseconds;
        _until = now + (wait > LeastMilliseconds ? wait : LeastMilliseconds);
    }

    /// <summary>Takes the deviation of a sample from its level, and whether that is the drop's own by now. True when the drop has waited long enough.</summary>
    public bool Update(long deviation, bool isLasting, bool hasReturned, long now)
    {
        if (!IsHeld)
        {
            return false;
        }

        HasReturned |= hasReturned;
        long above = isLasting ? deviation - _depth : deviation;
        if (above * 2 > _depth && !hasReturned)
        {
            IsHeld = false;
            return false;
        }

        if (now < _until)
        {
            return false;
        }

        IsHeld = false;
        return true;
    }
}
