using SolidCell.Core.Measurement;

namespace SolidCell.Drivers.Measurement;

/// <summary>The last reading of a channel that is read once a second, and how long it may be repeated.</summary>
public sealed class SlowChannel
{
    /// <summary>Two missed readings in a row are forgiven: pressure and temperature of a steel frame do not move in 3 s.</summary>
    private const int OutOfDateMilliseconds = 2500;

    /// <summary>The last good reading, and what it is worth now.</summary>
    public int Value;
    public SampleQuality Quality = SampleQuality.NotMeasured;

    private long _readAt;

    /// <summary>Takes what a reading gave. <see cref="SampleQuality.OutOfDate"/> is "nothing new" and keeps the last one.</summary>
    public void Take(long nowMilliseconds, SampleQuality quality, int value)
    {
        if (quality == SampleQuality.OutOfDate) return;
        Quality = quality;
        _readAt = nowMilliseconds;
        if (quality == SampleQuality.Good) Value = value;
    }

    /// <summary>Called once a reading is due, whether it came or not.</summary>
    public void Age(long nowMilliseconds)
    {
        if (Quality == SampleQuality.Good && nowMilliseconds - _readAt > OutOfDateMilliseconds) Quality = SampleQuality.OutOfDate;
    }
}
