using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// Whether the stack pressure of a full cell follows its charge. Lithium that is plated presses on the stack (4.85 um per mAh/cm2);
/// charge that leaks through a short does not. What each twelfth of a charge adds is learned from the charges before, because the
/// cathode shrinks and grows unevenly; then it is compared.
/// </summary>
internal sealed class PressureCrossCheck
{
    private const long ShortestWindowMilliseconds = 60000;

    /// <summary>Below 35 % of what was learned is a stop, above 60 % is none; between them it is silent.</summary>
    private const int StopPercent = 35;
    private const int FollowPercent = 60;
    private const int StoppedWindows = 2;

    /// <summary>
    /// What is expected must be four times the noise and four digits of the reading, and three times what the temperature may do.
    /// </summary>
    private const int NoiseFactor = 4;
    private const long Digit = 1L << LevelTracker.FractionBits;
    private const int DoubtFactor = 3;

    private readonly PressureTracker _pressure = new PressureTracker();
    private readonly PressureBaseline _memory = new PressureBaseline();
    private bool _isNominal;
    private long _reference;
    private long _twelfth;
    private bool _isOpen;
    private int _window;
    private int _startMillidegrees;
    private long _startCharge;
    private long _startMilliseconds;
    private long _startMean;
    private int _stopped;

    private int Warmed => _pressure.Millidegrees - _startMillidegrees;

    /// <summary>Where the windows in which the pressure has stopped begin.</summary>
    public long OnsetMilliseconds { get; private set; }

    /// <summary>Takes the nominal capacity in nA ms; 0 takes the greatest charge so far for it.</summary>
    public void Begin(long capacity)
    {
        _isNominal = capacity > 0;
        Refer(capacity);
        _pressure.Begin();
        _memory.Begin();
        BeginStep();
    }

    /// <summary>Takes a sample, some each second.</summary>
    public void Follow(Sample sample) => _pressure.Follow(sample);

    /// <summary>Current and direction may change: a window begins anew.</summary>
    public void BeginStep()
    {
        _isOpen = false;
        _stopped = 0;
    }

    /// <summary>Takes the end of a half-cycle and its charge in nA ms.</summary>
    public void EndHalfCycle(bool wasCharge, long charge)
    {
        if (wasCharge && !_isNominal && charge - (charge / 4) > _reference)
        {
            Refer(charge);
            _memory.Begin();
        }
    }

    /// <summary>
    /// Takes the charge in nA ms while the cell is charged; windows of a healthy cell are learned. True, once, when the pressure alone
    /// shows that the charge leaks, for which the temperature must be known.
    /// </summary>
    public bool Update(long charge, long now, bool isHealthy)
    {
        bool isOver = _isOpen && charge - _startCharge >= _twelfth;
        if (_isOpen && !isOver)
        {
            return false;
        }

        bool isStopped = isOver && VerdictOfWindow(charge, now) == PressureVerdict.Stopped;
        if (isOver && isHealthy && !isStopped && IsUsable(now))
        {
            _memory.Learn(_window, _pressure.Mean - _startMean, Warmed);
        }

        OnsetMilliseconds = _stopped == 0 ? _startMilliseconds : OnsetMilliseconds;
        _stopped = isStopped ? _stopped + 1 : 0;
        Open(charge, now);
        return _stopped == StoppedWindows && _pressure.KnowsTemperature;
    }

    /// <summary>What the open window says so far, or the one before it when the pressure had stopped in that.</summary>
    public PressureVerdict VerdictAt(long charge, long now)
    {
        PressureVerdict verdict = VerdictOfWindow(charge, now);
        return verdict == PressureVerdict.Silent && _stopped > 0 ? PressureVerdict.Stopped : verdict;
    }

    /// <summary>Silent before half of the window is there.</summary>
    private PressureVerdict VerdictOfWindow(long charge, long now)
    {
        if (!_isOpen || !IsUsable(now) || !_memory.Knows(_window))
        {
            return PressureVerdict.Silent;
        }

        long passed = (charge - _startCharge) * 100 / _twelfth;
        long expected = _memory.Expected(_window, passed, Warmed);
        long added = _pressure.Mean - _startMean;
        bool isClear = expected >= NoiseFactor * (_pressure.Noise + Digit)
            && expected >= DoubtFactor * _memory.Doubt(_window, passed, Warmed);
        if (passed < 50 || !isClear || IntMath.Magnitude(added) > 2 * expected)
        {
            return PressureVerdict.Silent;
        }

        long percent = added * 100 / expected;
        return percent < StopPercent ? PressureVerdict.Stopped : percent > FollowPercent ? PressureVerdict.Follows : PressureVerdict.Silent;
    }

    private void Refer(long charge)
    {
        _reference = charge;
        _twelfth = charge / PressureBaseline.WindowsPerCharge;
    }

    private bool IsUsable(long now) => _pressure.IsSound && now - _startMilliseconds >= ShortestWindowMilliseconds;

    private void Open(long charge, long now)
    {
        long window = _twelfth == 0 ? 0 : (charge + (_twelfth / 2)) / _twelfth;
        _isOpen = _twelfth > 0 && window < PressureBaseline.MostWindows;
        _window = _isOpen ? (int)window : 0;
        _pressure.Mark();
        _startMillidegrees = _pressure.Millidegrees;
        _startCharge = charge;
        _startMilliseconds = now;
        _startMean = _pressure.Mean;
    }
}
