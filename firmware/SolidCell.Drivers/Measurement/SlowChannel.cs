using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Measurement;

/// <summary>
/// The last reading of a channel that is read once a second, what it is worth, and how long it may be repeated. A reading is
/// believed when the one before it agrees: what jumps to and fro is no pressure of a steel frame.
/// </summary>
public sealed class SlowChannel
{
    /// <summary>Two missed readings in a row are forgiven: pressure and temperature of a steel frame do not move in 3 s.</summary>
    public const int OutOfDateMilliseconds = 2500;

    /// <summary>
    /// Equal sums of sixteen readings that no living input gives: its noise is larger than its step. At 0 there is no noise.
    /// </summary>
    public const int StuckAfter = 16;

    /// <summary>The last good reading, and what it is worth now.</summary>
    public int Value;
    public SampleQuality Quality = SampleQuality.NotMeasured;

    private readonly int _mostJump;
    private readonly bool _hasNoise;
    private long _readAt;
    private int _last;
    private int _lastCode;
    private int _repeats;
    private bool _hasLast;

    /// <param name="mostJump">Most that two readings in a row may differ by.</param>
    /// <param name="hasNoise">True when equal codes again and again mean that the input is dead.</param>
    public SlowChannel(int mostJump, bool hasNoise)
    {
        _mostJump = mostJump;
        _hasNoise = hasNoise;
    }

    /// <summary>Takes what a reading gave. <see cref="SampleQuality.OutOfDate"/> is "nothing new" and keeps the last one.</summary>
    public void Take(long nowMilliseconds, SampleQuality quality, int value, int code)
    {
        if (quality == SampleQuality.OutOfDate)
        {
            return;
        }

        _readAt = nowMilliseconds;
        Quality = quality == SampleQuality.Good ? Judge(value, code) : quality;
        if (Quality == SampleQuality.Good)
        {
            Value = value;
        }
    }

    /// <summary>Called once a reading is due, whether it came or not.</summary>
    public void Age(long nowMilliseconds)
    {
        if (Quality == SampleQuality.Good && nowMilliseconds - _readAt > OutOfDateMilliseconds)
        {
            Quality = SampleQuality.OutOfDate;
        }
    }

    private SampleQuality Judge(int value, int code)
    {
        bool agrees = !_hasLast || IntMath.Magnitude(value - _last) <= _mostJump;
        _repeats = _hasLast && code == _lastCode && code != 0 ? _repeats + 1 : 0;
        _last = value;
        _lastCode = code;
        _hasLast = true;
        if (_hasNoise && _repeats >= StuckAfter)
        {
            return SampleQuality.Stuck;
        }

        return agrees ? SampleQuality.Good : SampleQuality.Implausible;
    }
}
