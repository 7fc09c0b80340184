using SolidCell.Dashboard.Commands;
using SolidCell.Host.VirtualRuns;
using SolidCell.Host.VirtualRuns.Fleet;
using SolidCell.Ingest.Live;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Serve;

/// <summary>Starts a protocol on virtual fixtures, so that there is something to see at once.</summary>
internal sealed class VirtualTests(LiveFeed live, FixtureControl control, ProtocolRegistry protocols, RunProtocol protocol)
{
    public Task StartAsync(IEnumerable<(string Fixture, string Cell)> fixtures, CancellationToken cancellation) =>
        Task.WhenAll(fixtures.Select(one => StartAsync(one.Fixture, one.Cell, cancellation)));

    private async Task StartAsync(string fixture, string cell, CancellationToken cancellation)
    {
        await HeardAsync(fixture, cancellation).ConfigureAwait(false);
        FlashReceipt flashed = await control.FlashAsync(fixture, protocol.Parsed, protocol.Source, protocol.Parsed.Cell.AssumedAreaSquareMicrometres / 1e8, cancellation).ConfigureAwait(false);
        StoredProtocol program = protocols.Find(Convert.FromHexString(flashed.ProgramSha256))!;
        await control.StartAsync(fixture, program, VirtualCellCard.Of(cell, protocol.Parsed.Cell), cancellation).ConfigureAwait(false);
    }

    private async Task HeardAsync(string fixture, CancellationToken cancellation)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Listen(FixtureReading reading)
        {
            if (reading.Fixture == fixture)
            {
                heard.TrySetResult();
            }
        }

        live.Changed += Listen;
        try
        {
            if (live.Find(fixture) is null)
            {
                await heard.Task.WaitAsync(cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            live.Changed -= Listen;
        }
    }
}
