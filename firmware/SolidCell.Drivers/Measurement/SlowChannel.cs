using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Measurement;

/// <summary>The last reading of a channel that is read once a second, and how long it may be repeated.</summary>
public sealed class SlowChannel
{
    /// <summary>Two missed readings in a row are forgiven: pressure and temperature of a steel frame do not move in 3 s.</summary>
    public const int OutOfDateMilliseconds = 3000;

    private long _readAt;
    private SampleQuality _last = SampleQuality.NotMeasured;

    public int Value { get; private set; }

    /// <summary>Takes what a reading gave. <see cref="SampleQuality.OutOfDate"/> is "nothing new" and keeps the last one.</summary>
    public void Take(long nowMilliseconds, SampleQuality quality, int value)
    {
        if (quality == SampleQuality.OutOfDate) return;
        _last = quality;
        _readAt = nowMilliseconds;
        if (quality == SampleQuality.Good) Value = value;
    }

    public SampleQuality QualityAt(long nowMilliseconds)
    {
        bool tooOld = nowMilliseconds - _readAt > OutOfDateMilliseconds;
        return tooOld && _last == SampleQuality.Good ? SampleQuality.OutOfDate : _last;
    }
}
