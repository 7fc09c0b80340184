using SolidCell.Core.Detection.Signal;

namespace SolidCell.Core.Detection.SoftShort;

/// <summary>
/// Finds a rise of the voltage above its level: no short, but what falls back afterwards is none either. Remembers
/// the level before a lasting rise (a lost contact) and the height of short ones (noise, hum, a faulty sensor).
/// </summary>
internal sealed class RiseDetector
{
    private const int LastingSamples = 3;

    private const int ContactFactor = 2;

    /// <summary>After a sudden rise only a fall below the level before it counts, for an hour.</summary>
    private const long CeilingMilliseconds = 3600000;

    /// <summary>
    /// A rise as high as half a fall, or a quarter when it is no noise itself, at most 16 samples or a second before it, makes the fall
    /// noise.
    /// </summary>
    private const int RememberedSamples = 16;
    public const int NoiseSigmas = 6;

    /// <summary>Single readings that stand out upwards make downward ones a fault of the sensor, for an hour.</summary>
    private const long GlitchMilliseconds = 3600000;

    /// <summary>Such a reading is no noise, and stands out by a part of 38 of the level.</summary>
    private const int GlitchDivisor = 38;

    /// <summary>Until then the sensor's single readings are doubted; 0 as a test begins, whose time begins at 0 as well.</summary>
    public long GlitchUntil;

    private int _rising;
    private long _peak;
    private long _peakUntil;
    private bool _stood;
    private long _ceiling;
    private long _ceilingUntil;
    private long _contact;

    public void Reset()
    {
        _rising = 0;
        _stood = false;
        _peak = 0;
        _peakUntil = 0;
        _ceiling = 0;
        _ceilingUntil = 0;
        _contact = 0;
    }

    /// <summary>
    /// A step has begun at more than twice the voltage expected of it: a contact is lost, and what falls while it closes is no short.
    /// </summary>
    public void DoubtContact(long level, long expected, long now)
    {
        if (expected > 0 && level > ContactFactor * expected)
        {
            _contact = ContactFactor * expected;
            _ceiling = expected - (expected >> 2);
            _ceilingUntil = now + CeilingMilliseconds;
        }
    }

    /// <summary>True when the voltage has just risen too far for this fall to be a short.</summary>
    public bool Explains(long fall, NoiseMeter noise, long now) =>
        now < _peakUntil && (_peak * 2 > fall || (_peak * 4 > fall && _peak > NoiseSigmas * noise.Usual));

    /// <summary>True when the sensor has lately shown single high readings.</summary>
    public bool HasGlitched(long now) => now < GlitchUntil;

    /// <summary>The level, but not what a lost contact has lifted it to.</summary>
    public long Healthy(long level, long now) => IsDoubtful(level, now) ? _ceiling : level;

    /// <summary>The level has risen suddenly, and nobody knows how much of it was contact and how much a young step's transient.</summary>
    public bool IsDoubtful(long level, long now) => now < _ceilingUntil && _ceiling < level;

    public bool IsBelowCeiling(long value, long now, long least) => now >= _ceilingUntil || value < _ceiling - least;

    /// <summary>A sample is being followed upwards.</summary>
    public bool IsRising => _rising > 0;

    /// <summary>
    /// Takes a sample that has not fallen and lets the level learn it unless it has risen. True when a rise has come to stay.
    /// </summary>
    public bool Update(LevelTracker level, long value, long now, long interval, long least)
    {
        long up = level.Error;
        CloseContact(level);
        Remember(up, now, interval);
        RememberGlitch(level, up, now);
        bool rises = up > least && up > 4 * level.Noise.Sigma && level.Samples >= DropDetector.LeastLevelSamples;
        if (!rises)
        {
            if (now < _ceilingUntil && value < _ceiling + least && level.Level > _ceiling + least)
            {
                level.MoveTo(value);
                level.Compare(value);
            }

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
        _stood = false;
        level.MoveTo(value);
    }

    private void CloseContact(LevelTracker level)
    {
        if (_contact > 0 && level.Level < _contact)
        {
            _contact = 0;
            _ceilingUntil = 0;
        }
    }

    private void RememberGlitch(LevelTracker level, long up, long now)
    {
        bool stands = up > NoiseSigmas * level.Noise.Usual && up * GlitchDivisor > level.Level && level.IsSettled;
        GlitchUntil = (_stood && !stands) || (!stands && _rising > 0) ? now + GlitchMilliseconds : GlitchUntil;
        _stood = stands;
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
