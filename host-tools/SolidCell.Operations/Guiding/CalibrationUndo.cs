using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Guiding;

/// <summary>Puts the points in force again that were there before a calibration.</summary>
public static class CalibrationUndo
{
    private const string Force = "force";

    /// <param name="bench">The fixture.</param>
    /// <param name="channels">What was calibrated.</param>
    /// <param name="tareNewtons">The tare before; put back when the force was calibrated, which sets it to zero.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Task RunAsync(
        ICalibrationBench bench, IReadOnlyCollection<ChannelCertificate> channels, double tareNewtons, CancellationToken cancellation) =>
        RunAsync(
            bench, [.. channels.Select(channel => new ChannelChange(channel.Channel, channel.PointsBefore))],
            channels.Any(channel => channel.Channel == Force) ? tareNewtons : null, cancellation);

    /// <param name="bench">The fixture.</param>
    /// <param name="changes">What was calibrated, the last one at the end.</param>
    /// <param name="tareNewtons">The tare before; null where it was not changed.</param>
    /// <param name="cancellation">Ends it.</param>
    internal static async Task RunAsync(
        ICalibrationBench bench, IReadOnlyList<ChannelChange> changes, double? tareNewtons, CancellationToken cancellation)
    {
        foreach (ChannelChange change in changes.Reverse())
        {
            CalibrationState now = await bench.ReadAsync(cancellation).ConfigureAwait(false);
            await bench.CalibrateAsync(WayBack(change, now), cancellation).ConfigureAwait(false);
        }

        if (tareNewtons is { } tare)
        {
            await bench.TareAsync(new TareOrder(tare, false), cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>What the fixture shows now where it read the earlier points; a nominal calibration goes back without a rounding.</summary>
    private static CalibrationOrder WayBack(ChannelChange channel, CalibrationState state)
    {
        CalibratedChannel known = CalibratedChannel.Find(channel.Channel)!;
        CalibrationPoints then = channel.PointsBefore, now = state.Channels[channel.Channel];
        long tare = channel.Channel == Force ? state.Stack.TareMillinewtons : 0;
        bool wasNominal = then.LowReading == then.LowValue && then.HighReading == then.HighValue;
        return wasNominal
            ? new CalibrationOrder(known, null)
            : new CalibrationOrder(known, then with
            {
                LowReading = (long)Math.Round(now.ValueOf(then.LowReading)) - tare,
                HighReading = (long)Math.Round(now.ValueOf(then.HighReading)) - tare,
            });
    }
}
