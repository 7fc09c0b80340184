using SolidCell.Operations.Calibrating;

namespace SolidCell.Operations.Guiding;

/// <summary>
/// Voltage and current by a current through known resistors: the voltage by a voltmeter beside the fixture, if there is one, and the
/// current by that voltage over the resistance. The source follows the measured current, so it needs no points of its own.
/// </summary>
internal sealed class ResistorSteps(
    ICalibrationBench bench, ICalibrationHand hand, CalibrationReferences references, Action<ChannelCertificate> keep)
{
    private static readonly CalibratedChannel Voltage = CalibratedChannel.Find("voltage")!;
    private bool _isVoltageDone;

    public async Task RunAsync(IEnumerable<DummyHold> holds, CancellationToken cancellation)
    {
        double placed = 0;
        foreach (DummyHold hold in holds)
        {
            if (hold.Resistor.Ohms != placed)
            {
                placed = hold.Resistor.Ohms;
                await hand.DoAsync(FormattableString.Invariant($"Put the dummy on {placed} ohm"), cancellation).ConfigureAwait(false);
            }

            await CalibrateAsync(hold, cancellation).ConfigureAwait(false);
        }
    }

    private async Task CalibrateAsync(DummyHold hold, CancellationToken cancellation)
    {
        CalibrationState was = await bench.ReadAsync(cancellation).ConfigureAwait(false);
        (HeldPair before, (double Low, double High)? meter) = await HoldAsync(hold, cancellation).ConfigureAwait(false);
        Check(hold, before, meter);
        bool isVoltage = meter is not null && !_isVoltageDone;
        (double low, double high) = meter ?? (before.Low.Volts, before.High.Volts);
        if (isVoltage)
        {
            await bench.CalibrateAsync(
                CalibrationOrder.By(Voltage, (before.Low.Volts, low), (before.High.Volts, high)), cancellation).ConfigureAwait(false);
            _isVoltageDone = true;
        }

        (double Low, double High) amps = (low / hold.Resistor.Ohms * 1e3, high / hold.Resistor.Ohms * 1e3);
        await bench.CalibrateAsync(
            CalibrationOrder.By(hold.Channel, (before.Low.Milliamps, amps.Low), (before.High.Milliamps, amps.High)), cancellation)
            .ConfigureAwait(false);
        (HeldPair after, (double Low, double High)? meterAfter) = await HoldAsync(hold, cancellation).ConfigureAwait(false);
        if (isVoltage)
        {
            keep(OfVoltage(hold, was, (before, (low, high)), (after, meterAfter ?? Expected(hold, after))));
        }

        keep(OfCurrent(hold, was, (before, amps), after, meterAfter));
    }

    private async Task<(HeldPair Shown, (double Low, double High)? Meter)> HoldAsync(DummyHold hold, CancellationToken cancellation)
    {
        hand.Tell(FormattableString.Invariant(
            $"{hold.Milliamps:0.######} mA flow backwards, then forwards: {hold.Volts:0.####} V are expected"));
        HeldPair shown = await bench.HoldAsync(hold, cancellation).ConfigureAwait(false);
        return (shown, await hand.ReadVoltmeterAsync(hold, cancellation).ConfigureAwait(false));
    }

    /// <summary>hardware/procedures.md, steps 9 to 11: what a wrong sign or a wrong size means.</summary>
    private static void Check(DummyHold hold, HeldPair shown, (double Low, double High)? meter)
    {
        foreach ((string what, double volts) in new (string, double)[]
        {
            ("The fixture shows", shown.High.Volts), ("The fixture shows", -shown.Low.Volts),
            ("The voltmeter showed", meter?.High ?? hold.Volts), ("The voltmeter showed", -meter?.Low ?? hold.Volts),
        })
        {
            if (!(Math.Abs(volts - hold.Volts) <= hold.Volts * CalibrationLimits.WindowPercent / 100))
            {
                throw new OperationException(FormattableString.Invariant(
                    $"{what} {volts:0.####} V where {hold.Volts:0.####} V are expected over {hold.Resistor.Ohms} ohm; ")
                    + "everything is as it was before. " + (volts < 0 ? "The sign is wrong: look at the wires." : "Look at the position of the dummy and its four wires."));
            }
        }
    }

    private static (double Low, double High) Expected(DummyHold hold, HeldPair shown) =>
        (shown.Low.Milliamps * hold.Resistor.Ohms / 1e3, shown.High.Milliamps * hold.Resistor.Ohms / 1e3);

    private ChannelCertificate OfVoltage(
        DummyHold hold, CalibrationState was, (HeldPair Shown, (double Low, double High) True) before,
        (HeldPair Shown, (double Low, double High) True) after)
    {
        double reference = references.VoltmeterPercent / 100 * hold.Volts;
        return new ChannelCertificate(
            Voltage.Name, Voltage.TrueUnit, "voltmeter at the dummy",
            [new(before.Shown.Low.Volts, before.True.Low), new(before.Shown.High.Volts, before.True.High)],
            [new(after.Shown.Low.Volts, after.True.Low), new(after.Shown.High.Volts, after.True.High)],
            CalibrationLimits.Volts(hold.Volts), CalibrationLimits.Expanded(reference, before.Shown.High.VoltsError),
            was.Channels[Voltage.Name]);
    }

    private ChannelCertificate OfCurrent(
        DummyHold hold, CalibrationState was, (HeldPair Shown, (double Low, double High) True) before, HeldPair after,
        (double Low, double High)? meterAfter)
    {
        double volts = _isVoltageDone ? references.VoltmeterPercent : CalibrationReferences.ConverterPercent;
        double percent = Math.Sqrt((hold.Resistor.TolerancePercent * hold.Resistor.TolerancePercent) + (volts * volts));
        (double low, double high) = meterAfter ?? (after.Low.Volts, after.High.Volts);
        return new ChannelCertificate(
            hold.Channel.Name, hold.Channel.TrueUnit,
            FormattableString.Invariant($"{hold.Resistor.Ohms} ohm, {hold.Resistor.TolerancePercent} %"),
            [new(before.Shown.Low.Milliamps, before.True.Low), new(before.Shown.High.Milliamps, before.True.High)],
            [new(after.Low.Milliamps, low / hold.Resistor.Ohms * 1e3), new(after.High.Milliamps, high / hold.Resistor.Ohms * 1e3)],
            CalibrationLimits.Milliamps(hold.Milliamps),
            CalibrationLimits.Expanded(percent / 100 * hold.Milliamps, before.Shown.High.MilliampsError), was.Channels[hold.Channel.Name]);
    }
}
