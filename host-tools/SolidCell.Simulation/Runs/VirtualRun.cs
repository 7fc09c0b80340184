using System.Diagnostics;
using SolidCell.Ingest;
using SolidCell.Mqtt;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Simulation.Runs;

/// <summary>One protocol on some virtual cells: broker, ingest and fixtures, alive together until the last record is stored.</summary>
public sealed class VirtualRun(VirtualRunOptions options, FlashPlan protocol, StoreDatabase database)
{
    // The fixtures compute on pool threads; network and database must not wait for them.
    private const int PoolThreads = 16;

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly RunRegistry _runs = new(database, TimeProvider.System);
    private readonly RunLength _length = RunLength.Of(protocol.Protocol, options.LongestHours);

    /// <summary>Works until every test is over; a cancelled run ends early, with what it has stored.</summary>
    /// <exception cref="CommandFailedException">A fixture refused.</exception>
    /// <exception cref="OperationException">A fixture stopped with a fault.</exception>
    public async Task<VirtualRunEnd> RunAsync(IProgressView view, CancellationToken cancellation)
    {
        ThreadPool.SetMinThreads(PoolThreads, PoolThreads);
        await using EmbeddedBroker broker = await EmbeddedBroker.StartAsync(options.Port).ConfigureAwait(false);
        long runId = _runs.Begin(options.Kind, options.Seed);
        VirtualTest[] tests = [.. options.Cells.Select(cell => new VirtualTest(cell, protocol.Protocol.Cell, runId, options, broker.Port))];
        string outcome = "failed";
        try
        {
            outcome = await TestAllAsync(tests, broker, runId, view, cancellation).ConfigureAwait(false) ? "done" : "stopped";
        }
        finally
        {
            _runs.End(runId, outcome);
        }

        return new VirtualRunEnd([.. tests.Select(test => test.End)], _clock.Elapsed.TotalSeconds, outcome != "done");
    }

    /// <summary>False when it was cancelled.</summary>
    private async Task<bool> TestAllAsync(
        VirtualTest[] tests, EmbeddedBroker broker, long runId, IProgressView view, CancellationToken cancellation)
    {
        using var living = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using IngestService ingest =
            await IngestService.StartAsync(database, TimeProvider.System, EmbeddedBroker.Host, broker.Port, cancellation)
            .ConfigureAwait(false);
        await using FixtureCommander commander =
            await FixtureCommander.ConnectAsync(new CommandAudit(database, TimeProvider.System), EmbeddedBroker.Host, broker.Port,
                cancellation).ConfigureAwait(false);
        Task[] lives = [.. tests.Select(test => test.LiveAsync(living.Token))];
        try
        {
            var operations = new FixtureOperations(commander, () => database, _ => null, TimeProvider.System);
            Task all = Task.WhenAll(tests.Select(test => test.TestAsync(operations, runId, protocol, living.Token)));
            Task work =
                Task.WhenAny([all, ingest.Completion, new StorageMonitor(database, TimeProvider.System).FailAsync(living.Token), .. lives])
                .Unwrap();
            await view.ShowAsync(() => [.. tests.Select(test => test.Look(_length, ingest.CountersOf(test.Name).Stored))], work)
                .ConfigureAwait(false);
            await work.ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await EndAsync(tests, lives, living).ConfigureAwait(false);
        }
    }

    private static async Task EndAsync(VirtualTest[] tests, Task[] lives, CancellationTokenSource living)
    {
        await living.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(lives).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        foreach (VirtualTest test in tests)
        {
            await test.DisposeAsync().ConfigureAwait(false);
        }
    }
}
