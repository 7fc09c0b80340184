using System.Diagnostics;
using SolidCell.Broker;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest;
using SolidCell.Ingest.Commanding;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Demo;

/// <summary>The demo from the inside: broker, ingest and fixtures, alive together until the last record is stored.</summary>
internal sealed class DemoSession(DemoOptions options, DemoProtocol protocol, StoreDatabase database, RunRegistry runs)
{
    // The fixtures compute on pool threads; network and database must not wait for them.
    private const int PoolThreads = 16;

    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public async Task<DemoSummary> RunAsync(IProgressView view, CancellationToken cancellation)
    {
        ThreadPool.SetMinThreads(PoolThreads, PoolThreads);
        await using LoopbackBroker broker = await LoopbackBroker.StartAsync(options.Port).ConfigureAwait(false);
        long runId = runs.Begin("demo", options.Seed);
        string outcome = "failed";
        try
        {
            DemoSummary summary = await TestAllAsync(broker, runId, view, cancellation).ConfigureAwait(false);
            outcome = "done";
            return summary;
        }
        catch (OperationCanceledException)
        {
            outcome = "stopped";
            throw;
        }
        finally
        {
            runs.End(runId, outcome);
        }
    }

    private async Task<DemoSummary> TestAllAsync(LoopbackBroker broker, long runId, IProgressView view, CancellationToken cancellation)
    {
        using var living = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using IngestService ingest = await IngestService.StartAsync(database, TimeProvider.System, LoopbackBroker.Host, broker.Port, cancellation).ConfigureAwait(false);
        await using FixtureCommander commander = await FixtureCommander.ConnectAsync(new CommandAudit(database, TimeProvider.System), LoopbackBroker.Host, broker.Port, cancellation).ConfigureAwait(false);
        DemoFixture[] fixtures = [.. options.Cells.Select(cell => new DemoFixture(cell, runId, options, broker.Port))];
        Task[] lives = [.. fixtures.Select(fixture => fixture.LiveAsync(living.Token))];
        try
        {
            Task tests = TestFixturesAsync(fixtures, commander, runId, living.Token);
            Task work = Task.WhenAny([tests, ingest.Completion, .. lives]).Unwrap();
            await view.ShowAsync(() => [.. fixtures.Select(fixture => fixture.Look(ingest.CountersOf(fixture.Name).Stored))], work).ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
        catch (CommandFailedException refusal)
        {
            throw new UserErrorException(refusal.Message, refusal);
        }
        finally
        {
            await living.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(lives).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            foreach (DemoFixture fixture in fixtures)
                await fixture.DisposeAsync().ConfigureAwait(false);
        }

        return Summarise(fixtures);
    }

    private Task TestFixturesAsync(DemoFixture[] fixtures, FixtureCommander commander, long runId, CancellationToken cancellation)
    {
        new ProtocolRegistry(database, TimeProvider.System).Add(protocol.Program.Sha256, protocol.Name, protocol.Program.Bytes, protocol.Source);
        return Task.WhenAll(fixtures.Select(fixture => fixture.TestAsync(commander, database, runId, protocol, cancellation)));
    }

    private DemoSummary Summarise(DemoFixture[] fixtures)
    {
        CellResult[] results = [.. fixtures.Select(fixture => ResultReader.Read(database, fixture.TestId, fixture.RecordsMade, fixture.WallSeconds))];
        return new DemoSummary(options.Seed, protocol.Name, _clock.Elapsed.TotalSeconds, results);
    }
}
