using SolidCell.Core.Detection.Signal;
using SolidCell.Core.Measurement;

namespace SolidCell.Core.Detection.SoftShort;

/// <summary>Finds a fall of the voltage below its level: opens a suspicion, confirms or drops it, and sees how it ends.</summary>
internal sealed class DropDetector
{
    public const int LeastLevelSamples = 6;

    /// <summary>A drop counts from 150 ms on; less 10 ms for the jitter of the time stamps.</summary>
    private const long LeastMilliseconds = 140;

    private const int SpikeSamples = 3;

    /// <summary>A single reading may be wrong; where the voltage is mostly not polarisation, two may be interference.</summary>
    private const int LeastSamples = 2;
    private const int LeastInsertionSamples = 3;
    private const int LongestSuspicionSamples = 60;

    /// <summary>A fall that is believed only when it returns may take a minute to.</summary>
    private const long LongestReturnMilliseconds = 60000;

    /// <summary>From sample to sample it changes by less than a third of its depth; interference by as much as there is of it.</summary>
    private const int FlatShare = 3;

    /// <summary>Samples of a drop that is flat, or level, beyond doubt.</summary>
    private const int FlatSamples = 3;
    private const int LevelSamples = 4;
    private const int EvenSigmas = 4;

    /// <summary>
    /// A fall stands out of the voltage's own course when it is eight times the usual jump and four times the deviations, and changes by
    /// less than a tenth.
    /// </summary>
    private const int JumpMultiple = 8;
    private const int CourseSigmas = 4;
    private const int LevelShare = 10;
    private const long LastingMilliseconds = 5000;
    private const int LastingSamples = 6;

    /// <summary>First sample of the suspicion or dip.</summary>
    public long OnsetMilliseconds;

    /// <summary>A confirmed dip has not ended yet.</summary>
    public bool IsOpen;

    /// <summary>A dip ended with this sample by a return to the level.</summary>
    public bool Returned;

    /// <summary>A suspicion too short to be a dip, but deep, ended with this sample.</summary>
    public bool WasSpike;

    /// <summary>A dip has stayed: its level is the step's now.</summary>
    public bool IsLasting;

    /// <summary>Mean depth of the dip.</summary>
    public long Depth;

    /// <summary>Level before the dip.</summary>
    public long Before;

    public readonly DropThreshold Depths = new DropThreshold();

    private readonly RiseDetector _rise;
    private int _count;
    private int _above;
    private long _sum;
    private long _held;
    private bool _isEarly;
    private bool _earlyDip;
    private long _longest;
    private long _lowest;
    private long _scatter;
    private long _lastFall;
    private long _last;

    public DropDetector(RiseDetector rise) => _rise = rise;

    /// <summary>Something is going on; every sample is to be looked at.</summary>
    public bool IsBusy => _count > 0 || IsOpen;

    /// <summary>What has fallen last changed by less than a tenth from sample to sample, in four samples and more.</summary>
    public bool IsLevel;

    /// <summary>The open dip has changed little over some samples.</summary>
    public bool IsFlat => IsOpen && _above == 0 && _count >= FlatSamples && _scatter * FlatShare < Depth * (_count - 1);

    public void Begin(CellKind kind)
    {
        Depths.Begin(kind == CellKind.Full || kind == CellKind.Half);
        _longest = kind == CellKind.Symmetric ? 0 : LongestReturnMilliseconds;
    }

    /// <summary>Forgets everything, as at the start of a step.</summary>
    public void Reset()
    {
        Cancel();
        IsLasting = false;
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

    /// <summary>What has fallen is the current.</summary>
    public void GiveUpSuspicion()
    {
        if (!IsOpen)
        {
            Cancel();
        }
    }

    /// <summary>Takes a sample that the level has been compared with, and lets the level learn it when it is healthy. A fall in
    /// the first seconds of a step is believed only when it returns: what stays is the step's own transient. True when a dip is
    /// confirmed.</summary>
    public bool Update(LevelTracker level, long value, long now, int elapsed, long least, bool isEarly)
    {
        Returned = false;
        WasSpike = false;
        if (IsOpen)
        {
            Accompany(level, value, now);
            return false;
        }

        if (_count == 0)
        {
            bool falls = -level.Error > DropThreshold.Entry(level, least) && level.Samples >= LeastLevelSamples
                && _rise.IsBelowCeiling(value, now, least);
            if (!falls)
            {
                Rise(level, value, now, elapsed, least);
                return false;
            }

            Suspect(level, now);
            _isEarly = isEarly;
        }

        return Pursue(level, value, now, elapsed, least);
    }

    private void Suspect(LevelTracker level, long now)
    {
        OnsetMilliseconds = now;
        _lowest = long.MaxValue;
        _scatter = 0;
        IsLevel = false;

        // What has slid down to here is no abrupt drop: it is measured from where it was half a second ago.
        long slid = level.Noise.RecentMean;
        Before = level.Level + (slid < 0 ? slid : 0);

        // Where the voltage changes by itself, a rise that slows down is no fall: it is measured from what was measured.
        Before = _longest > 0 && _count == 0 && _last < Before ? _last : Before;
        _count = 0;
        _sum = 0;
        _above = 0;
    }

    private bool Pursue(LevelTracker level, long value, long now, int elapsed, long least)
    {
        _lowest = value < _lowest ? value : _lowest;
        long trend = level.Trend;
        long fall = Before + (trend < 0 ? trend * _count : 0) - value;
        bool isAbove = 2 * fall < least;
        if (isAbove && _above == 0 && fall > 0)
        {
            // One sample halfway back may be noise: the next one says.
            _above = 1;
            _held = fall;
            return false;
        }

        if (isAbove || IsTooLong(now))
        {
            return GiveUp(level, value, now, elapsed, least);
        }

        TakeHeld();
        if (_count > 0 && _count < 4 && fall * _count > 2 * _sum)
        {
            Suspect(level, now);
        }

        Scatter(fall);
        _sum += fall;
        Depth = _sum / _count;
        return 2 * fall >= Depth && Confirm(level, now, elapsed, least);
    }

    /// <summary>The voltage is back. One sample alone is no dip: a sensor may have failed.</summary>
    private bool GiveUp(LevelTracker level, long value, long now, int elapsed, long least)
    {
        bool timedOut = IsTooLong(now);

        // What a falling voltage was expected to come to may meet it again without a return.
        bool isBack = _longest == 0 || value - _lowest >= Depth >> 1;
        bool dip = _earlyDip && !timedOut && isBack;
        bool spike = !dip && _count < SpikeSamples && Depths.IsSpike(level, Before, _sum) && !_rise.Explains(_sum, level.Noise, now)
            && !_rise.HasGlitched(now);
        long here = Before - Depth;
        if (!dip && !spike && _count < SpikeSamples)
        {
            level.Noise.Reject(Depth, _count);
        }

        Cancel();
        if (timedOut)
        {
            level.MoveTo(here);
        }

        level.Compare(value);
        Rise(level, value, now, elapsed, least);
        WasSpike = spike;
        Returned |= dip;
        return dip;
    }

    /// <summary>Takes the value that was judged last, for cells whose voltage changes by itself.</summary>
    public void Remember(long value) => _last = value;

    private bool IsTooLong(long now) => _count > LongestSuspicionSamples && now - OnsetMilliseconds > _longest;

    private void Scatter(long fall)
    {
        _scatter += _count == 0 ? 0 : IntMath.Magnitude(fall - _lastFall);
        _lastFall = fall;
        _count++;
        IsLevel = _count >= LevelSamples && _scatter * LevelShare < Depth * (_count - 1);
    }

    private void TakeHeld()
    {
        _count += _above;
        _sum += _above * _held;
        _above = 0;
    }

    private bool Confirm(LevelTracker level, long now, int elapsed, long least)
    {
        bool longEnough = now - OnsetMilliseconds + elapsed >= LeastMilliseconds
            && _count >= (_longest == 0 ? LeastSamples : LeastInsertionSamples);
        if (!longEnough || !IsEven(level) || Depth < least || _rise.Explains(Depth, level.Noise, now) || !IsSignificant(level))
        {
            return false;
        }

        _earlyDip |= _isEarly;
        IsOpen = !_isEarly;
        _above = IsOpen ? 0 : _above;
        return IsOpen;
    }

    /// <summary>
    /// Where the voltage changes by itself the deviations from its level are its own course; the jumps from sample to sample are the noise.
    /// </summary>
    private bool IsSignificant(LevelTracker level) =>
        DropSignificance.Stands(level, _sum, _count)
        || (_longest > 0 && Depth > JumpMultiple * (level.Noise.Jump + LevelTracker.Microvolt) && Depth > CourseSigmas * level.Noise.Sigma
            && _scatter * LevelShare < Depth * (_count - 1));

    /// <summary>In a symmetric cell only what is too short to show more than two or three samples, and beside the noise.</summary>
    private bool IsEven(LevelTracker level)
    {
        long scatter = _scatter * FlatShare;
        return _longest == 0 ? _count >= LevelSamples
            || scatter < (Depth + (EvenSigmas * level.Noise.Sigma)) * (_count - 1) : scatter < Depth * (_count - 1);
    }

    private void Accompany(LevelTracker level, long value, long now)
    {
        Scatter(Before - value);
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
            IsLasting = true;
        }
    }

    private void Rise(LevelTracker level, long value, long now, int elapsed, long least)
    {
        if (_rise.Update(level, value, now, elapsed, least))
        {
            _rise.Lift(level, value, now, IsLasting);
            Returned = IsLasting;
            IsLasting = false;
        }
    }
}
