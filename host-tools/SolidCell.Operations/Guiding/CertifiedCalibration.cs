namespace SolidCell.Operations.Guiding;

/// <summary>A guided calibration of a fixture that ends with its certificate, and the way back by it.</summary>
/// <param name="fixture">Its name.</param>
/// <param name="bench">It.</param>
/// <param name="clock">Dates the certificate.</param>
public sealed class CertifiedCalibration(string fixture, ICalibrationBench bench, TimeProvider clock)
{
    /// <summary>What a certificate does not cover and a fixture with an impedance meter needs.</summary>
    public const string Leads = "The leads of an impedance meter are measured apart: the dummy cell's shunt on SHORT, a protocol with one "
        + "impedance step, then 'solidcell impedance leads TEST' (docs/impedance.md).";

    /// <param name="hand">Who connects and reads.</param>
    /// <param name="order">By what, and when the next one is due.</param>
    /// <param name="by">In whose name the certificate is kept.</param>
    /// <param name="cancellation">Ends it; what was changed is taken back.</param>
    /// <exception cref="OperationException">A reading cannot be right, or a channel is not within its limits after it.</exception>
    public async Task<CalibrationCertificate> RunAsync(
        ICalibrationHand hand, GuidedOrder order, string by, CancellationToken cancellation)
    {
        var calibration = new GuidedCalibration(bench, hand, order.References);
        (IReadOnlyList<ChannelCertificate> channels, double tare) =
            await calibration.RunAsync(order.Holds, order.Kilograms, cancellation).ConfigureAwait(false);
        if (order.Holds.Count > 0)
        {
            hand.Tell(Leads);
        }

        DateTimeOffset now = clock.GetUtcNow();
        return new CalibrationCertificate
        {
            Fixture = fixture,
            Date = now,
            Due = now.AddMonths(order.DueMonths),
            By = by,
            TareBeforeNewtons = tare,
            Channels = channels,
        };
    }

    /// <summary>Takes a calibration back; its certificate then says so.</summary>
    public async Task<CalibrationCertificate> UndoAsync(CalibrationCertificate last, CancellationToken cancellation)
    {
        await CalibrationUndo.RunAsync(bench, last.Channels, last.TareBeforeNewtons, cancellation).ConfigureAwait(false);
        return last with { Undone = clock.GetUtcNow() };
    }
}
