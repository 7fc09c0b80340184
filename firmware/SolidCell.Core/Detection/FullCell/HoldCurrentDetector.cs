using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// The current while a voltage is held. In a healthy cell it decays; a short adds a current that does not. Seen: it rises again, or two
/// doublings of time take next to nothing off it.
/// </summary>
internal sealed class HoldCurrentDetector
{
    /// <summary>The voltage is held when it stays within 4 mV while the current has lost a fifth.</summary>
    private const int HeldMicrovolts = 4000;
    private const long AverageMilliseconds = 30000;

    /// <summary>A controller may take so long to catch up with a leak that has just begun.</summary>
    private const long CatchUpMilliseconds = 30000;
    private const long LookMilliseconds = 1000;

    /// <summary>
    /// A rise to 130 % of the least current and by 20 uA/cm2, which is some times what a charged cell leaks in good health.
    /// </summary>
    private const int RisePercent = 130;
    private const long LeastNanoampsPerSquareCentimetre = 20000;

    /// <summary>
    /// From 30 min on a doubling of time must take 5 % off; diffusion takes 30 % and more. Two doublings that do not are a leak.
    /// </summary>
    private const long FirstLookMilliseconds = 1800000;
    private const int UndecayedPercent = 95;
    private const int Doublings = 2;

    /// <summary>A change of temperature moves the current by 5 %/K.</summary>
    private const int MostWarmerMillikelvin = 2000;

    private readonly SlowAverage _average = new SlowAverage(AverageMilliseconds);
    private long _leastRise;
    private int _held;
    private long _lost;
    private long _start;
    private long _last;
    private long _first;
    private long _least;
    private int _coolest;
    private bool _isHeld;
    private long _look;
    private long _atLook;
    private int _undecayed;
    private bool _isReported;

    public long OnsetMilliseconds;

    public void Begin(long areaSquareMicrometres)
    {
        _leastRise = (LeastNanoampsPerSquareCentimetre * areaSquareMicrometres / CellDescription.SquareMicrometresPerSquareCentimetre)
            << LevelTracker.FractionBits;
        _held = int.MinValue;
    }

    /// <summary>The current is off.</summary>
    public void Stop() => _held = int.MinValue;

    /// <summary>Takes a sample. True, once a hold, when the current shows a leak.</summary>
    public bool Update(int microvolts, int nanoamps, int millidegrees, long now)
    {
        if (_held == int.MinValue || IntMath.Magnitude(microvolts - _held) > HeldMicrovolts)
        {
            _lost = _lost == 0 ? now : _lost;
            if (_held == int.MinValue || now - _lost >= CatchUpMilliseconds)
            {
                Start(microvolts, nanoamps, millidegrees, now);
            }

            return false;
        }

        _lost = 0;
        long elapsed = now - _last;
        if (elapsed < LookMilliseconds)
        {
            return false;
        }

        _last = now;
        _average.Follow(IntMath.Magnitude(nanoamps), elapsed);
        long average = _average.Value;
        _isHeld |= average * 5 < _first * 4;
        if (average < _least)
        {
            _least = average;
            _coolest = millidegrees;
            OnsetMilliseconds = now;
        }

        bool leaks = _isHeld && !_isReported && (Rises(average, millidegrees) || StaysUp(average, now));
        _isReported |= leaks;
        return leaks;
    }

    private void Start(int microvolts, int nanoamps, int millidegrees, long now)
    {
        _held = microvolts;
        _lost = 0;
        _start = now;
        _last = now;
        _average.Begin(IntMath.Magnitude(nanoamps));
        _first = _average.Value;
        _least = _first;
        _coolest = millidegrees;
        _isHeld = false;
        _isReported = false;
        _look = now + FirstLookMilliseconds;
        _atLook = 0;
        _undecayed = 0;
    }

    private bool Rises(long average, int millidegrees) =>
        average * 100 > _least * RisePercent && average > _least + _leastRise && millidegrees - _coolest < MostWarmerMillikelvin;

    private bool StaysUp(long average, long now)
    {
        if (now < _look)
        {
            return false;
        }

        bool isUndecayed = _atLook > 0 && average > _leastRise && average * 100 > _atLook * UndecayedPercent;
        _undecayed = isUndecayed ? _undecayed + 1 : 0;
        _atLook = average;
        _look = now + (now - _start);
        return _undecayed >= Doublings;
    }
}
