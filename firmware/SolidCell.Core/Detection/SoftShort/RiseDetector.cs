using SolidCell.Core.Detection.Signal;

namespace SolidCell.Core.Detection.SoftShort;

/// <summary>
/// Finds a rise of the voltage above its level: no short, but what falls back afterwards is none either. Remembers
/// the level before a lasting rise (a lost contact) and the height of short ones (noise, hum, a faulty sensor).
/// </summary>
internal sealed class RiseDetector
{
    private const int LastingSamples = 3;

    /// <summary>After a sudden rise only a fall below the level before it counts, for an hour.</summary>
    private const long CeilingMilliseconds = 3600000;

    /// <summary>A rise as high as half a fall, at most 16 samples or a second before it, makes the fall noise.</summary>
    private const int RememberedSamples = 16;

    /// <summary>Single readings that stand out upwards make downward ones a fault of the sensor, for an hour.</summary>
    private const long GlitchMilliseconds = 3600000;

    private int _rising;
    private long _peak;
    private long _peakUntil;
    private long _glitchUntil;
    private long _ceiling;
    private long _ceilingUntil;

    public void Reset()
    {
        _rising = 0;
        _peak = 0;
        _peakUntil = 0;
        _ceiling = 0;
        _ceilingUntil = 0;
    }

    /// <summary>True when the voltage has just risen as far as half of this fall.</summary>
    public bool Explains(long fall, long now) => now < _peakUntil && _peak * 2 > fall;

    /// <summary>True when the sensor has lately shown single high readings.</summary>
    public bool HasGlitched(long now) => now < _glitchUntil;

    /// <summary>The level, but not what a lost contact has lifted it to.</summary>
    public long Healthy(long level, long now) => IsDoubtful(level, now) ? _ceiling : level;

    /// <summary>The level has risen suddenly, and nobody knows how much of it was contact and how much a young step's transient.</summary>
    public bool IsDoubtful(long level, long now) => now < _ceilingUntil && _ceiling < level;

    public bool IsBelowCeiling(long value, long now, long least) => now >= _ceilingUntil || value < _ceiling - least;

    /// <summary>A sample is being followed upwards.</summary>
    public bool IsRising => _rising > 0;

    /// <summary>Takes a sample that has not fallen and lets the level learn it unless it has risen. True when a rise has come to stay.</summary>
    public bool Update(LevelTracker level, long value, long now, long interval, long least)
    {
        long up = level.Error;
        Remember(up, now, interval);
        bool rises = up > least && up > 4 * level.Noise.Sigma && level.Samples >= DropDetector.LeastLevelSamples;
        if (!rises)
        {
            if (now < _ceilingUntil && value < _ceiling + least && level.Level > _ceiling + least)
            {
                level.MoveTo(value);
                level.Compare(value);
            }

            _glitchUntil = _rising > 0 ? now + GlitchMilliseconds : _glitchUntil;
            _rising = 0;
            level.Learn(value);
            return false;
        }

        _rising++;
        return _rising >= LastingSamples;
    }

    /// <summary>The level follows a rise that stays; unless it was a recovery, what was before becomes the ceiling.</summary>
    public void Lift(LevelTracker level, long value, long now, bool isRecovery)
    {
        if (!isRecovery)
        {
            _ceiling = now >= _ceilingUntil ? level.Level : _ceiling;
            _ceilingUntil = now + CeilingMilliseconds;
        }

        _rising = 0;
        _peak = 0;
        level.MoveTo(value);
    }

    private void Remember(long up, long now, long interval)
    {
        if (up > 0 && (up > _peak || now >= _peakUntil))
        {
            _peak = up;
            long span = RememberedSamples * interval;
            _peakUntil = now + (span > 1000 ? span : 1000);
        }
    }
}
