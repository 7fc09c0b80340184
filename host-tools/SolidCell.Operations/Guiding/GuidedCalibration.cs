using SolidCell.Operations.Commanding;

namespace SolidCell.Operations.Guiding;

/// <summary>
/// Calibrates a fixture by known resistors and weights, in the order of hardware/procedures.md. Each channel is read before and after it;
/// when one is not within its limits afterwards, or something fails, all of this run is taken back.
/// </summary>
public sealed class GuidedCalibration(ICalibrationBench fixture, ICalibrationHand hand, CalibrationReferences references)
{
    private readonly RecordedBench _bench = new(fixture);
    private readonly List<ChannelCertificate> _done = [];
    private double _tareBefore;

    /// <param name="holds">The currents through resistors, of <see cref="DummyHold.Plan"/>.</param>
    /// <param name="kilograms">The weights that are hung on the load cell; null for none.</param>
    /// <param name="cancellation">Ends it; what was changed is taken back.</param>
    /// <returns>A certificate for each channel, and the tare before, in N.</returns>
    /// <exception cref="OperationException">A reading cannot be right, or a channel is not within its limits after it.</exception>
    public async Task<(IReadOnlyList<ChannelCertificate> Channels, double TareBeforeNewtons)> RunAsync(
        IReadOnlyList<DummyHold> holds, double? kilograms, CancellationToken cancellation)
    {
        _tareBefore = (await _bench.ReadAsync(cancellation).ConfigureAwait(false)).Stack.TareMillinewtons / 1e3;
        try
        {
            var electrical = new ResistorSteps(_bench, hand, references, Keep);
            await electrical.RunAsync(holds, cancellation).ConfigureAwait(false);
            if (kilograms is { } weight)
            {
                await new WeightSteps(_bench, hand, references, Keep).RunAsync(weight, cancellation).ConfigureAwait(false);
            }
        }
        catch (Exception problem)
        {
            await TakeBackAsync(problem).ConfigureAwait(false);
            throw;
        }

        return (_done, _tareBefore);
    }

    private async Task TakeBackAsync(Exception problem)
    {
        try
        {
            await CalibrationUndo.RunAsync(
                fixture, _bench.Changes, _bench.IsTared ? _tareBefore : null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is OperationException or CommandFailedException)
        {
            string channels = string.Join(", ", _bench.Changes.Select(change => change.Channel));
            throw new OperationException(
                $"{problem.Message} What was changed ({channels}) could not be taken back: {failure.Message} Calibrate these channels again.");
        }
    }

    /// <summary>Kept first, so that one that is refused is taken back too.</summary>
    private void Keep(ChannelCertificate channel)
    {
        _done.Add(channel);
        string numbers = FormattableString.Invariant(
            $"{channel.LargestErrorBefore:0.######} {channel.Unit} off before, {channel.LargestErrorAfter:0.######} after");
        string limits = FormattableString.Invariant($"limit {channel.Limit:0.######}, uncertainty {channel.Uncertainty:0.######}");
        hand.Tell($"{channel.Channel}: {numbers} ({limits})");
        if (!channel.IsAccepted)
        {
            throw new OperationException(
                $"{channel.Channel} is not within its limits after the calibration ({numbers}; {limits}); everything is as it was before. "
                + "Look at the connections, and calibrate again.");
        }
    }
}
