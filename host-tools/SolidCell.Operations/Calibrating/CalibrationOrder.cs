namespace SolidCell.Operations.Calibrating;

/// <summary>What becomes of a channel's calibration.</summary>
/// <param name="Channel">Which one.</param>
/// <param name="Points">What the fixture shows now and what the reference shows, at two points; null for the nominal calibration.</param>
public sealed record CalibrationOrder(CalibratedChannel Channel, CalibrationPoints? Points)
{
    /// <summary>The fixture's own bound for a number of a point.</summary>
    private const double Largest = int.MaxValue / 2;

    internal long[] Arguments => Points is { } points
        ? [(long)Channel.Channel, points.LowReading, points.LowValue, points.HighReading, points.HighValue]
        : [(long)Channel.Channel];

    /// <summary>By two points in the units of people, in any order.</summary>
    /// <exception cref="OperationException">A number is none that a fixture can have.</exception>
    public static CalibrationOrder By(CalibratedChannel channel, (double Shown, double True) first, (double Shown, double True) second)
    {
        (double Shown, double True) low = first.Shown <= second.Shown ? first : second;
        (double Shown, double True) high = first.Shown <= second.Shown ? second : first;
        return new CalibrationOrder(channel, new CalibrationPoints(
            Whole(low.Shown, channel.ShownFactor, channel.ShownUnit), Whole(low.True, channel.TrueFactor, channel.TrueUnit),
            Whole(high.Shown, channel.ShownFactor, channel.ShownUnit), Whole(high.True, channel.TrueFactor, channel.TrueUnit)));
    }

    private static long Whole(double value, double factor, string unit) => Math.Abs(value * factor) <= Largest
        ? (long)Math.Round(value * factor)
        : throw new OperationException(FormattableString.Invariant($"{value} {unit} is beyond what a fixture can have; nothing was sent."));
}
