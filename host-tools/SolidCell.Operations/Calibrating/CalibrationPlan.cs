using SolidCell.Core.Calibration;

namespace SolidCell.Operations.Calibrating;

/// <summary>A calibration about to be set, and what is in force before it.</summary>
public sealed record CalibrationPlan(string Fixture, CalibrationOrder Order, CalibrationState Before)
{
    /// <summary>The points in force before.</summary>
    public CalibrationPoints PointsBefore => Before.Channels[Order.Channel.Name];

    /// <summary>
    /// The points that take a calibration back, as `--point` options: what the fixture shows once <paramref name="after"/> is in force
    /// where it read the earlier points. The tare of the force, which a calibration of that channel sets to zero, is not in it.
    /// </summary>
    public string WayBack(CalibrationState after)
    {
        CalibrationPoints now = after.Channels[Order.Channel.Name];
        CalibrationPoints then = PointsBefore;
        return $"{Point(now, then.LowReading, then.LowValue)} {Point(now, then.HighReading, then.HighValue)}";
    }

    private string Point(CalibrationPoints now, long reading, long value)
    {
        bool isSource = Order.Channel.Channel >= CalibrationChannel.SourceOneMilliamp;
        double shown = isSource ? reading : Math.Round(now.ValueOf(reading));
        return $"--point={CalibrationPoints.Shown(Order.Channel, shown)}={CalibrationPoints.True(Order.Channel, value)}";
    }
}
