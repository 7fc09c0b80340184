using SolidCell.Core.Detection.Signal;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>The open-circuit voltage of a resting full cell. Relaxation loses about as much in each doubling of time; a leak loses twice as much in each.</summary>
internal sealed class RestSagDetector
{
    private const long FirstLookMilliseconds = 600000;
    private const long SagLimit = 10000L << LevelTracker.FractionBits;

    private long _look;
    private long _early;
    private long _middle;
    private bool _isReported;

    public long StartMilliseconds { get; private set; }

    public void Begin(long now)
    {
        StartMilliseconds = now;
        _look = now + FirstLookMilliseconds;
        _early = 0;
        _middle = 0;
        _isReported = false;
    }

    /// <summary>Takes a level. True, once, when it sags.</summary>
    public bool Sags(long level, long now)
    {
        if (now < _look)
        {
            return false;
        }

        long fell = _middle - level;
        long fellBefore = _early - _middle;
        bool sags = _early != 0 && fell > SagLimit && fell * 2 > fellBefore * 3;
        _early = _middle;
        _middle = level;
        _look = now + (now - StartMilliseconds);
        if (!sags || _isReported)
        {
            return false;
        }

        _isReported = true;
        return true;
    }
}
