namespace SolidCell.Core.Detection;

/// <summary>What a full cell shows over minutes and hours: no rise on charge, charge in excess, lost efficiency, a sagging rest.</summary>
internal sealed class FullCellWatch
{
    /// <summary>Charge is looked at in windows of 1/24 of the capacity; a layered-oxide cathode rises by more than 10 mV in one.</summary>
    private const int WindowsPerCapacity = 24;

    private const long WindowMillisecondsWithoutCapacity = 900000;
    private const long FallLimit = 3000L << LevelTracker.FractionBits;
    private const int FlatWindows = 2;
    private const int ExcessPercentOfCapacity = 120;
    private const int ExcessPercentOfLast = 130;
    private const int CollapsePercentOfLastEfficiency = 75;
    private const int PoorEfficiencyPercent = 60;
    private const long RestLookMilliseconds = 600000;
    private const long SagLimit = 10000L << LevelTracker.FractionBits;

    private long _capacity;
    private long _lastCharge;
    private long _charge;
    private int _lastEfficiencyPercent;
    private long _windowCharge;
    private long _windowStart;
    private long _windowLevel;
    private int _windowCurrent;
    private int _flat;
    private long _flatSince;
    private bool _excessReported;
    private bool _riseReported;
    private long _restLook;
    private long _restStart;
    private long _restEarly;
    private long _restMiddle;
    private bool _sagReported;

    /// <summary>First sample of what <see cref="Watch"/> or <see cref="EndHalfCycle"/> found.</summary>
    public long OnsetMilliseconds { get; private set; }

    /// <summary>Takes the nominal capacity in nA ms, 0 when unknown.</summary>
    public void Begin(long capacity)
    {
        _capacity = capacity;
        _lastCharge = 0;
        _charge = 0;
        _lastEfficiencyPercent = 0;
        _excessReported = false;
        BeginStep(0);
    }

    public void BeginStep(long now)
    {
        _windowLevel = 0;
        _windowStart = now;
        _flat = 0;
        _riseReported = false;
        _sagReported = false;
        _restStart = now;
        _restLook = now + RestLookMilliseconds;
        _restEarly = 0;
        _restMiddle = 0;
    }

    /// <summary>Takes the end of a half-cycle and its charge in nA ms. True when the discharge gave back far too little.</summary>
    public bool EndHalfCycle(bool wasCharge, long charge, long startedAt)
    {
        _excessReported = false;
        if (wasCharge)
        {
            _lastCharge = charge > _lastCharge ? charge : _lastCharge;
            _charge = charge;
            return false;
        }

        if (_charge < 100)
        {
            return false;
        }

        int efficiency = (int)(charge / (_charge / 100));
        int limit = _lastEfficiencyPercent > 0 ? _lastEfficiencyPercent * CollapsePercentOfLastEfficiency / 100 : PoorEfficiencyPercent;
        bool collapsed = efficiency < limit;
        _lastEfficiencyPercent = collapsed ? _lastEfficiencyPercent : efficiency;
        _charge = 0;
        OnsetMilliseconds = startedAt;
        return collapsed;
    }

    /// <summary>Takes a level. Returns what is wrong, or 0.</summary>
    public ShortCause Watch(long level, int current, long charge, long now)
    {
        if (current == 0)
        {
            return WatchRest(level, now);
        }

        return current > 0 ? WatchCharge(level, current, charge, now) : 0;
    }

    private ShortCause WatchCharge(long level, int current, long charge, long now)
    {
        if (!_excessReported && IsExcess(charge))
        {
            _excessReported = true;
            OnsetMilliseconds = now;
            return ShortCause.ExcessCharge;
        }

        bool ended = _capacity > 0 ? charge - _windowCharge > _capacity / WindowsPerCapacity : now - _windowStart > WindowMillisecondsWithoutCapacity;
        if (_windowLevel == 0 || ended)
        {
            return EndWindow(level, current, charge, now);
        }

        return 0;
    }

    private bool IsExcess(long charge) =>
        (_capacity > 0 && charge / ExcessPercentOfCapacity > _capacity / 100)
        || (_lastCharge > 0 && _capacity == 0 && charge / ExcessPercentOfLast > _lastCharge / 100);

    private ShortCause EndWindow(long level, int current, long charge, long now)
    {
        // At constant voltage the level is flat and the current falls: that is no failure to rise.
        bool steady = _windowLevel != 0 && (current - _windowCurrent) * 100L >= -_windowCurrent;
        long rise = level - _windowLevel;
        bool flat = steady && rise <= 0;
        bool falls = steady && rise < -FallLimit;
        _flatSince = flat && _flat == 0 ? _windowStart : _flatSince;
        _flat = flat ? _flat + 1 : 0;
        bool first = _windowLevel == 0;
        _windowLevel = level;
        _windowCurrent = current;
        _windowCharge = charge;
        _windowStart = now;
        if (first || _riseReported || !(falls || _flat >= FlatWindows))
        {
            return 0;
        }

        _riseReported = true;
        OnsetMilliseconds = _flatSince;
        return ShortCause.NoRiseOnCharge;
    }

    /// <summary>Relaxation loses about as much in each doubling of time; a leak loses twice as much in each.</summary>
    private ShortCause WatchRest(long level, long now)
    {
        if (now < _restLook)
        {
            return 0;
        }

        long late = level;
        long fell = _restMiddle - late;
        long fellBefore = _restEarly - _restMiddle;
        bool sags = _restEarly != 0 && fell > SagLimit && fell * 2 > fellBefore * 3;
        _restEarly = _restMiddle;
        _restMiddle = late;
        _restLook = now + (now - _restStart);
        if (!sags || _sagReported)
        {
            return 0;
        }

        _sagReported = true;
        OnsetMilliseconds = _restStart;
        return ShortCause.OpenCircuitSag;
    }
}
