using System.Diagnostics;
using SolidCell.Analysis;
using SolidCell.Core.Instrument;
using SolidCell.Core.Measurement;
using SolidCell.Host.CommandLine;
using SolidCell.Ingest.Commanding;
using SolidCell.Store;
using SolidCell.Store.Registry;
using SolidCell.VirtualFixture;
using SolidCell.VirtualFixture.Link;

namespace SolidCell.Host.Demo;

/// <summary>One virtual fixture of the demo, from its start command to its last acknowledged record.</summary>
internal sealed class DemoFixture : IAsyncDisposable
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(50);

    private readonly FixtureLink _link;
    private readonly Stopwatch _clock = new();

    public DemoFixture(string cellName, long runId, DemoOptions options, int port)
    {
        CellName = cellName;
        Name = $"demo{runId}-{cellName}";
        var fixture = new VirtualFixture.VirtualFixture(new VirtualFixtureOptions { FixtureId = Name, CellName = cellName, Seed = options.Seed });
        _link = new FixtureLink(new LinkedVirtualFixture(fixture), new FixtureLinkOptions { Port = port, Speed = options.Speed });
    }

    public string CellName { get; }

    public string Name { get; }

    public byte[] TestId { get; } = CommandRequest.NewId();

    private bool IsFull => NamedCells.IsFull(CellName);

    private CellKind Kind => IsFull ? CellKind.Full : CellKind.Symmetric;

    private long CapacityNanoampHours => IsFull ? NamedCells.CapacityNanoampHours : 0;

    private string Chemistry => IsFull ? "Li | Li6PS5Cl | NCM, simulated" : "Li | Li6PS5Cl | Li, simulated";

    public double WallSeconds => _clock.Elapsed.TotalSeconds;

    public long RecordsMade => _link.Snapshot.RecordsMade;

    /// <summary>The fixture's own life: ends with an exception, or when it is cancelled.</summary>
    public Task LiveAsync(CancellationToken cancellation) => Task.Run(() => _link.RunAsync(cancellation), CancellationToken.None);

    /// <summary>Sends protocol and start command, and waits until the test has ended and every record is stored.</summary>
    /// <exception cref="CommandFailedException">The fixture refused.</exception>
    public async Task TestAsync(FixtureCommander commander, StoreDatabase database, long runId, DemoProtocol protocol, CancellationToken cancellation)
    {
        _clock.Start();
        await commander.UploadAsync(Name, protocol.Program.Bytes, protocol.Program.Sha256, cancellation).ConfigureAwait(false);
        new TestRegistry(database, TimeProvider.System).Plan(new PlannedTest(TestId, Name, true, runId, AddCell(database), protocol.Program.Sha256));
        CommandRequest start = CommandRequest.ToStart(TestId, protocol.Program.Sha256, (int)Kind, NamedCells.AreaSquareMicrometres, CapacityNanoampHours, DateTimeOffset.UtcNow);
        await commander.SendAsync(Name, start, cancellation).ConfigureAwait(false);
        while (!_link.Snapshot.IsDrained)
        {
            RefuseFault();
            await Task.Delay(LookInterval, cancellation).ConfigureAwait(false);
        }

        _clock.Stop();
    }

    public CellProgress Look(long recordsStored)
    {
        LinkSnapshot seen = _link.Snapshot;
        double density = Areal.MilliampsPerSquareCentimetre(seen.SetPointNanoamps, NamedCells.AreaSquareMicrometres) * Math.Sign(seen.SetPointNanoamps);
        return new CellProgress(CellName, seen.State, seen.TestMilliseconds / 3.6e6, density, seen.CellMicrovolts / 1000.0, seen.RecordsMade, recordsStored);
    }

    public ValueTask DisposeAsync() => _link.DisposeAsync();

    private long AddCell(StoreDatabase database) =>
        new CellRegistry(database, TimeProvider.System).Add(
            new NewCell(CellName, Kind, NamedCells.AreaSquareMicrometres) { Chemistry = Chemistry, CapacityNanoampHours = CapacityNanoampHours, IsRegistered = false });

    /// <summary>A latched fault waits for an operator, and the demo has none.</summary>
    private void RefuseFault()
    {
        if (_link.Snapshot.State == nameof(InstrumentState.Faulted))
            throw new UserErrorException($"The fixture of {CellName} stopped with a fault; its records are in the database (table faults). Try another protocol or seed.");
    }
}
