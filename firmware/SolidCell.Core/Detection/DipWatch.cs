namespace SolidCell.Core.Detection;

/// <summary>Watches for a fall of the voltage below its level: opens a suspicion, confirms or drops it, and sees how it ends.</summary>
internal sealed class DipWatch
{
    /// <summary>Least mean depth in 1/1024 of the level: 2.6 %, so that a true 3 % drop passes with its noise.</summary>
    private const int LeastDepth = 27;

    /// <summary>A single slow sample must be this deep, 1/1024: 8 %.</summary>
    private const int LeastSingleDepth = 82;

    /// <summary>A drop counts from 150 ms on; less 10 ms for the jitter of the time stamps.</summary>
    private const long LeastMilliseconds = 140;

    /// <summary>(sum of depths)^2 must exceed this times variance times count: 7 sigma, once in far more than 10,000 h of 20 samples/s.</summary>
    private const long Evidence = 50;

    /// <summary>Slow noise and aliased hum are not independent from sample to sample: the mean depth must stand out as well. A sine has 0.8.</summary>
    private const int LeastSigmas = 2;

    private const int LeastLevelSamples = 6;
    private const int LongestSuspicionSamples = 60;
    private const long LastingMilliseconds = 5000;
    private const int LastingSamples = 6;

    /// <summary>A full cell's voltage is mostly not polarisation: 8 mV, some five times the steepest healthy step between samples.</summary>
    private const long FullCellDepth = 8000L << LevelTracker.FractionBits;

    /// <summary>After a sudden rise (lost contact) only a fall below the level before it counts, for an hour.</summary>
    private const long CeilingMilliseconds = 3600000;

    private bool _fullCell;
    private int _count;
    private int _above;
    private int _rises;
    private long _sum;
    private long _upwards;
    private long _ceiling;
    private long _ceilingUntil;
    private bool _lasting;
    private bool _isEarly;
    private bool _earlyDip;

    /// <summary>First sample of the suspicion or dip.</summary>
    public long OnsetMilliseconds { get; private set; }

    public bool IsSuspecting => _count > 0 && !IsOpen;

    /// <summary>A confirmed dip has not ended yet.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>A dip ended with this sample by a return to the level.</summary>
    public bool Returned { get; private set; }

    /// <summary>A suspicion too short to be a dip, but deep, ended with this sample.</summary>
    public bool WasSpike { get; private set; }

    /// <summary>Mean depth of the dip.</summary>
    public long Depth { get; private set; }

    /// <summary>Level before the dip.</summary>
    public long Before { get; private set; }

    /// <summary>The level, but not what a lost contact has lifted it to.</summary>
    public long Healthy(long level, long now) => now < _ceilingUntil && _ceiling < level ? _ceiling : level;

    public void Begin(bool fullCell)
    {
        _fullCell = fullCell;
        Reset();
    }

    /// <summary>Forgets everything, as at the start of a step.</summary>
    public void Reset()
    {
        Cancel();
        _ceiling = 0;
        _ceilingUntil = 0;
        _upwards = 0;
        _rises = 0;
        _lasting = false;
        Depth = 0;
        Before = 0;
    }

    /// <summary>Gives up a suspicion or dip without an end.</summary>
    public void Cancel()
    {
        _count = 0;
        _sum = 0;
        _above = 0;
        _earlyDip = false;
        IsOpen = false;
        Returned = false;
        WasSpike = false;
    }

    /// <summary>Takes a sample that the level has been compared with, and lets the level learn it when it is healthy. A fall in
    /// the first seconds of a step is believed only when it returns: what stays is the step's own transient. True when a dip is confirmed.</summary>
    public bool Watch(LevelTracker level, long value, long now, long elapsed, int extraDepth, bool isEarly)
    {
        Returned = false;
        WasSpike = false;
        _upwards -= _upwards >> 4;
        long fall = -level.Error;
        if (IsOpen)
        {
            Accompany(level, value, now);
            return false;
        }

        long least = LeastFall(level, extraDepth);
        if (_count > 0)
        {
            return Pursue(level, value, now, elapsed, least);
        }

        if (fall > Entry(level, least) && level.Samples >= LeastLevelSamples && BelowCeiling(value, now, least))
        {
            Suspect(level, now);
            _isEarly = isEarly;
            return Pursue(level, value, now, elapsed, least);
        }

        Rise(level, value, now, least);
        return false;
    }

    private static long Entry(LevelTracker level, long least)
    {
        long entry = least - (least >> 3);
        long noise = 2 * level.Noise;
        return entry > noise ? entry : noise;
    }

    private long LeastFall(LevelTracker level, int extraDepth)
    {
        long magnitude = level.Level < 0 ? -level.Level : level.Level;
        long least = _fullCell ? FullCellDepth : (magnitude * (LeastDepth + extraDepth)) >> 10;
        long steps = (level.Resolution * 5) >> 1;
        least = steps > least && level.Resolution > level.Noise ? steps : least;
        return level.Allowance > least ? level.Allowance : least;
    }

    private bool BelowCeiling(long value, long now, long least) => now >= _ceilingUntil || value < _ceiling - least;

    private void Suspect(LevelTracker level, long now)
    {
        OnsetMilliseconds = now;
        Before = level.Level;
        _count = 0;
        _sum = 0;
        _above = 0;
    }

    private bool Pursue(LevelTracker level, long value, long now, long elapsed, long least)
    {
        long fall = Before - value;
        _above = 2 * fall < least ? _above + 1 : 0;
        if (_above > 1 || (_above == 1 && _count > 0 && fall <= 0) || _count > LongestSuspicionSamples)
        {
            return GiveUp(level, value, elapsed);
        }

        if (_count > 0 && _count < 4 && fall * _count > 2 * _sum)
        {
            Suspect(level, now);
        }

        _count++;
        _sum += fall;
        Depth = _sum / _count;
        return Confirm(level, now, elapsed, least);
    }

    /// <summary>The voltage is back. One slow sample is a dip; it is only believed now, when no new step explains it.</summary>
    private bool GiveUp(LevelTracker level, long value, long elapsed)
    {
        bool deep = _count <= 2 && IsDeep(level, _sum) && _upwards * 2 < _sum;
        bool timedOut = _count > LongestSuspicionSamples;
        bool dip = (deep && elapsed >= LeastMilliseconds) || (_earlyDip && !timedOut);
        long here = Before - Depth;
        Cancel();
        WasSpike = deep && !dip;
        Returned = dip;
        if (timedOut)
        {
            level.MoveTo(here);
        }

        level.Learn(value);
        return dip;
    }

    private bool Confirm(LevelTracker level, long now, long elapsed, long least)
    {
        bool longEnough = now - OnsetMilliseconds + elapsed >= LeastMilliseconds && _count > 1;
        if (!longEnough || Depth < least || Depth < LeastSigmas * level.Noise || _upwards * 2 > Depth)
        {
            return false;
        }

        // Compared as a quotient: the squares of full-cell voltages in 1/256 uV leave no head-room in 64 bits.
        long sigmas = _sum / (level.Noise > 0 ? level.Noise : 1);
        sigmas = sigmas > 100000 ? 100000 : sigmas;
        bool stands = sigmas * sigmas >= (Evidence + _count) * _count;
        _earlyDip |= stands && _isEarly;
        IsOpen = stands && !_isEarly;
        _above = IsOpen ? 0 : _above;
        return IsOpen;
    }

    private bool IsDeep(LevelTracker level, long sum)
    {
        long magnitude = Before < 0 ? -Before : Before;
        long deep = _fullCell ? 2 * FullCellDepth : (magnitude * LeastSingleDepth) >> 10;
        return sum >= deep && sum >= 8 * level.Noise;
    }

    private void Accompany(LevelTracker level, long value, long now)
    {
        _count++;
        _above = value > Before - (Depth >> 1) ? _above + 1 : 0;
        if (_above >= 2)
        {
            Cancel();
            Returned = true;
        }
        else if (_count > LastingSamples && now - OnsetMilliseconds > LastingMilliseconds)
        {
            level.MoveTo(Before - Depth);
            Cancel();
            _lasting = true;
        }
    }

    private void Rise(LevelTracker level, long value, long now, long least)
    {
        long up = level.Error;
        _rises = up > least && up > 4 * level.Noise && level.Samples >= LeastLevelSamples ? _rises + 1 : 0;
        _upwards = up > _upwards ? up : _upwards;
        if (_rises < 3)
        {
            if (_rises == 0)
            {
                level.Learn(value);
            }

            return;
        }

        if (_lasting)
        {
            _lasting = false;
            Returned = true;
        }
        else
        {
            _ceiling = now >= _ceilingUntil ? level.Level : _ceiling;
            _ceilingUntil = now + CeilingMilliseconds;
        }

        _rises = 0;
        _upwards = 0;
        level.MoveTo(value);
    }
}
