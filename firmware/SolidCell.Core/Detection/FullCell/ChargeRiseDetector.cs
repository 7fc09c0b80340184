namespace SolidCell.Core.Detection.FullCell;

/// <summary>
/// Finds a charge whose voltage falls, where there is no earlier charge to compare with. Only what no healthy cell shows counts: a flat
/// plateau (LFP, graphite) is none, nor the peak in which a charge begins.
/// </summary>
internal sealed class ChargeRiseDetector
{
    /// <summary>Looked at in windows of 1/24 of the capacity.</summary>
    private const int WindowsPerCapacity = 24;
    private const long WindowMillisecondsWithoutCapacity = 900000;

    /// <summary>
    /// No window is shorter than at 1C: a cell that is charged faster from empty warms up for minutes, and its overpotential falls.
    /// </summary>
    private const long LeastWindowMilliseconds = 150000;

    /// <summary>
    /// The first windows belong to nucleation, to the activation of the cathode and to relaxation after a higher current.
    /// </summary>
    private const int FirstWindow = 4;

    /// <summary>
    /// Two windows running whose highest and lowest voltages are 10 mV below those of the window before; interference moves them apart.
    /// </summary>
    private const int FallMicrovolts = 10000;
    private const int Falls = 2;
    private const int LeastSamples = 8;

    private int _window;
    private int _falls;
    private int _highest;
    private int _highestBefore;
    private int _lowest;
    private int _lowestBefore;
    private int _samples;
    private int _current;
    private long _charge;
    private long _start;
    private long _fallsSince;

    public long OnsetMilliseconds => _fallsSince;

    public void Begin()
    {
        _window = 0;
        _falls = 0;
        BeginWindow();
    }

    /// <summary>
    /// Takes the voltage under a charging current, the charge of the half-cycle and the capacity, in nA ms (0: unknown). True, once, when
    /// it falls.
    /// </summary>
    public bool Update(int microvolts, int current, long charge, long capacity, long now)
    {
        _highest = microvolts > _highest ? microvolts : _highest;
        _lowest = microvolts < _lowest ? microvolts : _lowest;
        _samples++;
        long least = capacity > 0 ? LeastWindowMilliseconds : WindowMillisecondsWithoutCapacity;
        bool ended = now - _start > least && (capacity == 0 || charge - _charge > capacity / WindowsPerCapacity);
        if (_window > 0 && (!ended || _samples < LeastSamples))
        {
            return false;
        }

        // Less current means less overpotential, and relaxation for a while.
        bool isLess = ((long)current - _current) * 100 < -_current;
        _window = isLess || _window == 0 ? 1 : _window + 1;
        bool falls = _window > FirstWindow && _highest < _highestBefore - FallMicrovolts && _lowest < _lowestBefore - FallMicrovolts;
        _fallsSince = _falls == 0 ? _start : _fallsSince;
        _falls = falls ? _falls + 1 : 0;
        _highestBefore = _highest;
        _lowestBefore = _lowest;
        BeginWindow();
        _current = current;
        _charge = charge;
        _start = now;
        return _falls == Falls;
    }

    private void BeginWindow()
    {
        _highest = int.MinValue;
        _lowest = int.MaxValue;
        _samples = 0;
    }
}
