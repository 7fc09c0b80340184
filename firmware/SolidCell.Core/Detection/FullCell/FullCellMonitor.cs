using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>What a full cell shows over minutes and hours: no rise on charge, charge in excess, lost efficiency, a sagging rest.</summary>
internal sealed class FullCellMonitor
{
    /// <summary>Charge is looked at in windows of 1/24 of the capacity; a layered-oxide cathode rises by more than 10 mV in one.</summary>
    private const int WindowsPerCapacity = 24;

    private const long WindowMillisecondsWithoutCapacity = 900000;

    /// <summary>After a higher current of the same charge the voltage relaxes, and falls, for a quarter of an hour.</summary>
    private const long RelaxMilliseconds = 900000;
    private const long FallLimit = 3000L << LevelTracker.FractionBits;
    private const int FlatWindows = 2;
    private const int ExcessPercentOfCapacity = 120;
    private const int ExcessPercentOfLast = 130;
    private const int CollapsePercentOfLastEfficiency = 75;
    private const int PoorEfficiencyPercent = 60;

    /// <summary>The pressure, where it has something to say, makes a slow sign surer or less sure by this much; alone it is as sure as a poor efficiency.</summary>
    private const int SlowConfidencePercent = 75;
    private const int PressurePercent = 15;

    private readonly RestSagDetector _rest = new RestSagDetector();
    private readonly PressureCrossCheck _pressure = new PressureCrossCheck();
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
    private long _relaxedAt;
    private bool _excessReported;
    private bool _riseReported;

    public int ConfidencePercent { get; private set; }

    /// <summary>First sample of what <see cref="Update"/> or <see cref="EndHalfCycle"/> found.</summary>
    public long OnsetMilliseconds { get; private set; }

    /// <summary>Takes the nominal capacity in nA ms, 0 when unknown.</summary>
    public void Begin(long capacity)
    {
        _capacity = capacity;
        _lastCharge = 0;
        _charge = 0;
        _lastEfficiencyPercent = 0;
        _excessReported = false;
        _pressure.Begin(capacity);
        _relaxedAt = 0;
        BeginStep(0, 0);
    }

    public void Follow(Sample sample) => _pressure.Follow(sample);

    public void BeginStep(int current, long now)
    {
        _windowCurrent = current > 0 ? _windowCurrent : 0;
        _windowLevel = 0;
        _windowStart = now;
        _flat = 0;
        _riseReported = false;
        _rest.Begin(now);
        _pressure.BeginStep();
    }

    /// <summary>Takes the end of a half-cycle and its charge in nA ms. True when the discharge gave back far too little.</summary>
    public bool EndHalfCycle(bool wasCharge, long charge, long startedAt)
    {
        _excessReported = false;
        _pressure.EndHalfCycle(wasCharge, charge);
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
        ConfidencePercent = SlowConfidencePercent - PressurePercent;
        return collapsed;
    }

    /// <summary>Takes a level. Returns what is wrong, or 0.</summary>
    public ShortCause Update(long level, int current, long charge, long now)
    {
        ConfidencePercent = SlowConfidencePercent;
        if (current == 0)
        {
            OnsetMilliseconds = _rest.StartMilliseconds;
            return _rest.Sags(level, now) ? ShortCause.OpenCircuitSag : 0;
        }

        if (current < 0)
        {
            return 0;
        }

        ShortCause wrong = UpdateCharge(level, current, charge, now);
        return CrossCheckPressure(wrong, charge, now);
    }

    /// <summary>What the pressure adds to a sign of the voltage, or shows alone.</summary>
    private ShortCause CrossCheckPressure(ShortCause wrong, long charge, long now)
    {
        if (wrong != 0)
        {
            PressureVerdict verdict = _pressure.VerdictAt(charge, now);
            ConfidencePercent += verdict == PressureVerdict.Stopped ? PressurePercent : verdict == PressureVerdict.Follows ? -PressurePercent : 0;
        }

        if (!_pressure.Update(charge, now, !_riseReported) || _riseReported)
        {
            return wrong;
        }

        _riseReported = true;
        ConfidencePercent = SlowConfidencePercent - PressurePercent;
        OnsetMilliseconds = _pressure.OnsetMilliseconds;
        return ShortCause.PressureStopped;
    }

    private ShortCause UpdateCharge(long level, int current, long charge, long now)
    {
        if (!_excessReported && IsExcess(charge))
        {
            _excessReported = true;
            OnsetMilliseconds = now;
            return ShortCause.ExcessCharge;
        }

        long capacity = _capacity > 0 ? _capacity : _lastCharge;
        bool ended = capacity > 0 ? charge - _windowCharge > capacity / WindowsPerCapacity : now - _windowStart > WindowMillisecondsWithoutCapacity;
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
        bool isLess = (current - _windowCurrent) * 100L < -_windowCurrent;
        _relaxedAt = isLess ? now + RelaxMilliseconds : _relaxedAt;
        bool isJudged = _windowLevel != 0 && now >= _relaxedAt;
        long rise = level - _windowLevel;
        _flatSince = _flat == 0 ? _windowStart : _flatSince;
        _flat = isJudged && rise <= 0 ? _flat + 1 : 0;
        _windowLevel = level;
        _windowCurrent = current;
        _windowCharge = charge;
        _windowStart = now;
        if (!isJudged || _riseReported || (rise >= -FallLimit && _flat < FlatWindows))
        {
            return 0;
        }

        _riseReported = true;
        OnsetMilliseconds = _flatSince;
        return ShortCause.NoRiseOnCharge;
    }
}
