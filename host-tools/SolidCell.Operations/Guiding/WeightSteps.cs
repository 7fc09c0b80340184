using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Guiding;

/// <summary>The load cell by nothing and by known weights: tared first, calibrated, and read once more under the weights.</summary>
internal sealed class WeightSteps(
    ICalibrationBench bench, ICalibrationHand hand, CalibrationReferences references, Action<ChannelCertificate> keep)
{
    private static readonly CalibratedChannel Channel = CalibratedChannel.Find("force")!;

    public async Task RunAsync(double kilograms, CancellationToken cancellation)
    {
        double newtons = kilograms * references.Gravity;
        CalibrationState was = await bench.ReadAsync(cancellation).ConfigureAwait(false);
        await hand.DoAsync("Take everything off the load cell", cancellation).ConfigureAwait(false);
        await bench.TareAsync(new TareOrder(null, false), cancellation).ConfigureAwait(false);
        ForceReading empty = await bench.ReadForceAsync(cancellation).ConfigureAwait(false);
        await hand.DoAsync(FormattableString.Invariant($"Hang {kilograms} kg on the load cell"), cancellation).ConfigureAwait(false);
        ForceReading loaded = await bench.ReadForceAsync(cancellation).ConfigureAwait(false);
        Check(loaded.Newtons - empty.Newtons, newtons);
        await bench.CalibrateAsync(
            CalibrationOrder.By(Channel, (empty.Newtons, 0), (loaded.Newtons, newtons)), cancellation).ConfigureAwait(false);
        ForceReading after = await bench.ReadForceAsync(cancellation).ConfigureAwait(false);
        keep(new ChannelCertificate(
            Channel.Name, Channel.TrueUnit, FormattableString.Invariant($"{kilograms} kg, {references.WeightPercent} %, {references.Gravity} m/s2"),
            [new(empty.Newtons, 0), new(loaded.Newtons, newtons)], [new(after.Newtons, newtons)], CalibrationLimits.Newtons(newtons),
            CalibrationLimits.Expanded(references.WeightPercent / 100 * newtons, loaded.NewtonsError), was.Channels[Channel.Name]));
    }

    private static void Check(double shown, double newtons)
    {
        if (shown < newtons / 4)
        {
            throw new OperationException(FormattableString.Invariant(
                $"The load cell shows {shown:0.#} N more where {newtons:0.#} N were hung on it; everything is as it was before. ")
                + (shown < 0 ? "The sign is wrong: look at its signal wires." : "Look at what the weights hang on."));
        }
    }
}
