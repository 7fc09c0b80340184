namespace SolidCell.Core.Detection;

/// <summary>Watches how much the voltage jumps from sample to sample, against what is usual for this cell.</summary>
internal sealed class FluctuationWatch
{
    /// <summary>Eight times the learned floor and 4 % of the level: mains hum that comes and goes stays below one or the other.</summary>
    private const int FloorMultiple = 8;
    private const int LeastShare = 41;

    private const int LearnSamples = 100;
    private const int FastShift = 4;
    private const int SlowShift = 10;
    private const int LastingSamples = 40;
    private const long LastingMilliseconds = 3000;

    private long _last;
    private long _fast;
    private long _floor;
    private int _samples;
    private int _loud;
    private bool _reported;

    public long OnsetMilliseconds { get; private set; }

    public void Begin()
    {
        _floor = 0;
        _samples = 0;
        BeginStep();
    }

    public void BeginStep()
    {
        _last = 0;
        _fast = 0;
        _loud = 0;
        _reported = false;
    }

    /// <summary>Takes a sample. True, once a step, when the voltage has fluctuated for three seconds.</summary>
    public bool Watch(long value, long level, long now)
    {
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
        bool isLoud = _samples > LearnSamples && _fast > FloorMultiple * _floor && _fast > (level * LeastShare) >> 10;
        if (!isLoud)
        {
            _loud = 0;
            LearnFloor(jump);
            return false;
        }

        OnsetMilliseconds = _loud == 0 ? now : OnsetMilliseconds;
        _loud++;
        bool found = !_reported && _loud >= LastingSamples && now - OnsetMilliseconds >= LastingMilliseconds;
        _reported |= found;
        return found;
    }

    private void LearnFloor(long jump)
    {
        _samples = _samples < 1000000 ? _samples + 1 : _samples;
        int shift = _samples < 64 ? 4 : _samples < 1024 ? 6 : SlowShift;
        long most = (4 * _floor) + (1 << LevelTracker.FractionBits);
        _floor += ((jump > most ? most : jump) - _floor + (1 << (shift - 1))) >> shift;
    }
}
