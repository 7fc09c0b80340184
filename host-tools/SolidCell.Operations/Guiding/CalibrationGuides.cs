using SolidCell.Ingest.Live;
using SolidCell.Operations.Commanding;
using SolidCell.Store;

namespace SolidCell.Operations.Guiding;

/// <summary>The guided calibrations of a host: one for a fixture at a time, each going on by itself until it is over.</summary>
/// <param name="operations">The path to the fixtures.</param>
/// <param name="store">Where their records come.</param>
/// <param name="readings">What a fixture reported last, null for one that was not heard.</param>
/// <param name="faultName">What a fault is called by its number.</param>
/// <param name="clock">Tells how long to wait.</param>
public sealed class CalibrationGuides(
    FixtureOperations operations, StoreDatabase store, Func<string, FixtureReading?> readings, Func<int, string?> faultName,
    TimeProvider clock) : IAsyncDisposable
{
    /// <summary>How long the end of the host waits until earlier calibrations are in force again.</summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (CalibrationConversation Conversation, Task Life)> _all = [];

    private CertificateFolder Certificates => new(Path.GetDirectoryName(store.Path)!);

    /// <summary>Who asks, by whose name the certificate is kept.</summary>
    private static string Asker => CommandOrigin.Current ?? Environment.UserName;

    /// <summary>The last conversation about a fixture, or the one that goes on.</summary>
    public CalibrationConversation? Find(string fixture)
    {
        lock (_gate)
        {
            return _all.TryGetValue(fixture, out (CalibrationConversation Conversation, Task Life) known) ? known.Conversation : null;
        }
    }

    /// <summary>Keeps a conversation alive for whoever began it; who only looks on does not.</summary>
    public CalibrationConversation? Visit(string fixture)
    {
        CalibrationConversation? conversation = Find(fixture);
        if (conversation?.By == Asker)
        {
            conversation.Touch();
        }

        return conversation;
    }

    /// <summary>Begins one. All that it sends is sent in the name of who asks now.</summary>
    /// <exception cref="OperationException">One goes on, or a test does.</exception>
    public CalibrationConversation Begin(string fixture, GuidedOrder order)
    {
        lock (_gate)
        {
            RequireIdle(fixture);
            if (_all.Remove(fixture, out (CalibrationConversation Conversation, Task Life) last))
            {
                last.Conversation.Dispose();
            }

            var conversation = new CalibrationConversation(Asker, order.HasVoltmeter, clock);
            _all[fixture] = (conversation, Task.Run(() => RunAsync(fixture, conversation, order)));
            return conversation;
        }
    }

    /// <summary>Takes the last calibration back, by its certificate.</summary>
    /// <exception cref="OperationException">There is none, or the fixture is busy.</exception>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task<CalibrationCertificate> UndoAsync(string fixture, CancellationToken cancellation)
    {
        lock (_gate)
        {
            RequireIdle(fixture);
        }

        CalibrationCertificate last = Certificates.InForce(fixture)
            ?? throw new OperationException($"There is no certificate of {fixture} that is not taken back already.");
        CalibrationCertificate undone = await Calibration(fixture, 0).UndoAsync(last, cancellation).ConfigureAwait(false);
        Certificates.Write(undone);
        return undone;
    }

    public async ValueTask DisposeAsync()
    {
        (CalibrationConversation Conversation, Task Life)[] all;
        lock (_gate)
        {
            all = [.. _all.Values];
        }

        foreach ((CalibrationConversation conversation, _) in all)
        {
            conversation.Cancel();
        }

        Task over = Task.WhenAll(all.Select(one => one.Life));
        await Task.WhenAny(over, Task.Delay(LastPatience, clock)).ConfigureAwait(false);
    }

    private async Task RunAsync(string fixture, CalibrationConversation conversation, GuidedOrder order)
    {
        try
        {
            CalibrationCertificate certificate = await Calibration(fixture, order.HoldSeconds)
                .RunAsync(conversation, order, conversation.By, conversation.Ends).ConfigureAwait(false);
            conversation.Tell($"Certificate: {Certificates.Write(certificate)}");
            conversation.Settle(certificate);
        }
        catch (Exception problem)
        {
            // Whatever it was, the page must say that it is over.
            conversation.Settle(problem);
        }
    }

    private CertifiedCalibration Calibration(string fixture, int holdSeconds) =>
        new(fixture, new FixtureBench(operations, store, fixture, holdSeconds, clock, faultName), clock);

    private void RequireIdle(string fixture)
    {
        if (Find(fixture) is { IsOver: false } other)
        {
            throw new OperationException($"A calibration of {fixture} by {other.By} goes on; take part in it, or cancel it.");
        }

        if (readings(fixture)?.State is "running" or "paused")
        {
            throw new OperationException($"A test is on {fixture}; calibrate it between tests. Nothing was changed.");
        }
    }
}
