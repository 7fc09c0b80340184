namespace SolidCell.Core.Detection.SoftShort;

/// <summary>Measures how much the voltage jumps from sample to sample, against what is usual for this cell.</summary>
internal sealed class FluctuationDetector
{
    /// <summary>Eight times the learned floor and 4 % of the level: mains hum that comes and goes stays below one or the other.</summary>
    private const int FloorMultiple = 8;
    private const int LeastShare = 41;

    private const int LearnSamples = 100;
    private const int FastShift = 4;
    private const int LastingSamples = 40;
    private const long LastingMilliseconds = 3000;

    public long OnsetMilliseconds;

    /// <summary>Interference goes both ways; a short pulls one way. Half as much above the level as below it is interference.</summary>
    private const int OneSided = 2;

    private long _last;
    private long _fast;
    private long _above;
    private long _below;
    private int _loud;
    private bool _reported;

    public void BeginStep()
    {
        _last = 0;
        _fast = 0;
        _loud = 0;
        _reported = false;
    }

    /// <summary>It is loud now; every sample is to be looked at.</summary>
    public bool IsBusy => _loud > 0;

    /// <summary>Takes a sample that is out of the ordinary. True, once a step, when the voltage has fluctuated for three seconds.</summary>
    public bool Update(long value, long level, long floor, int samples, long now)
    {
        // Only what lies below the level: a contact that opens and closes makes the voltage rise.
        long deviation = value - level;
        value = deviation > 0 ? level : value;
        long jump = value > _last ? value - _last : _last - value;
        bool first = _last == 0;
        _last = value;
        if (first)
        {
            return false;
        }

        // One great jump, as of a contact that opens, is no fluctuation.
        long most = level >> 2;
        _fast += ((jump > most ? most : jump) - _fast) >> FastShift;
        bool isLoud = samples > LearnSamples && _fast > FloorMultiple * floor && _fast > (level * LeastShare) >> 10;
        if (!isLoud)
        {
            _loud = 0;
            return false;
        }

        if (_loud == 0)
        {
            OnsetMilliseconds = now;
            _above = 0;
            _below = 0;
        }

        _loud++;
        _above += deviation > 0 ? deviation : 0;
        _below -= deviation < 0 ? deviation : 0;
        bool isDue = !_reported && _loud >= LastingSamples && now - OnsetMilliseconds >= LastingMilliseconds;
        bool found = isDue && _above * OneSided < _below;
        _reported |= found;
        return found;
    }
}
