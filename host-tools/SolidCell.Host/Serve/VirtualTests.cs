using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Live;
using SolidCell.Operations;
using SolidCell.Simulation.Fleet;

namespace SolidCell.Host.Serve;

/// <summary>Starts a protocol on virtual fixtures, so that there is something to see at once.</summary>
internal sealed class VirtualTests(LiveFeed live, FixtureOperations operations, RunProtocol protocol, long? run)
{
    public Task StartAsync(IEnumerable<(string Fixture, string Cell)> fixtures, CancellationToken cancellation) =>
        Task.WhenAll(fixtures.Select(one => StartAsync(one.Fixture, one.Cell, cancellation)));

    private async Task StartAsync(string fixture, string cell, CancellationToken cancellation)
    {
        await HeardAsync(fixture, cancellation).ConfigureAwait(false);
        await operations.FlashAsync(fixture, protocol.Plan, cancellation).ConfigureAwait(false);
        var plan = new StartPlan(fixture, HeldProgram.Of(protocol.Plan), VirtualCellCard.Of(cell, protocol.Parsed.Cell))
        {
            IsVirtual = true,
            RunId = run,
        };
        await operations.StartAsync(plan, cancellation).ConfigureAwait(false);
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
