using System.Diagnostics;
using SolidCell.Analysis;
using SolidCell.Core.Instrument;
using SolidCell.Operations;
using SolidCell.Operations.Commanding;
using SolidCell.Protocols.Model;
using SolidCell.Simulation.Fleet;
using SolidCell.Simulation.Link;
using SolidCell.Store.Registry;

namespace SolidCell.Simulation.Runs;

/// <summary>One virtual fixture of a run, from its start command to its last acknowledged record.</summary>
internal sealed class VirtualTest : IAsyncDisposable
{
    /// <summary>The start-up of the firmware; its first samples and the relay's monostable need no longer.</summary>
    private const long WarmUpMilliseconds = 2000;

    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(50);

    private readonly FixtureLink _link;
    private readonly NewCell _cell;
    private readonly Stopwatch _clock = new();

    public VirtualTest(string cellName, CellSection meant, long runId, VirtualRunOptions options, int port)
    {
        _cell = VirtualCellCard.Of(cellName, meant);
        Name = $"{options.Prefix}{runId}-{cellName}";
        var fixture = new VirtualFixture(
            new VirtualFixtureOptions { FixtureId = Name, CellName = cellName, BoardName = cellName, Seed = options.Seed });
        long? longest = options.LongestHours is { } hours ? (long)(hours * Hour.Milliseconds) : null;
        _link = new FixtureLink(new LinkedVirtualFixture(fixture, longest),
            new FixtureLinkOptions { Port = port, Speed = options.Speed, WarmUpMilliseconds = WarmUpMilliseconds });
    }

    public string Name { get; }

    public byte[] TestId { get; } = CommandRequest.NewId();

    public VirtualTestEnd End => new(_cell.Name, TestId, _link.Snapshot.RecordsMade, _clock.Elapsed.TotalSeconds);

    /// <summary>The fixture's own life: ends with an exception, or when it is cancelled.</summary>
    public Task LiveAsync(CancellationToken cancellation) => Task.Run(() => _link.RunAsync(cancellation), CancellationToken.None);

    /// <summary>Sends protocol and start command, and waits until the test has ended and every record is stored.</summary>
    /// <exception cref="OperationException">The protocol does not suit the cell.</exception>
    /// <exception cref="CommandFailedException">The fixture refused.</exception>
    public async Task TestAsync(FixtureOperations operations, long runId, FlashPlan protocol, CancellationToken cancellation)
    {
        _clock.Start();
        while (!_link.Snapshot.IsConnected)
        {
            await Task.Delay(LookInterval, cancellation).ConfigureAwait(false);
        }

        await operations.FlashAsync(Name, protocol, cancellation).ConfigureAwait(false);
        var plan = new StartPlan(Name, HeldProgram.Of(protocol), _cell) { TestId = TestId, IsVirtual = true, RunId = runId };
        await operations.StartAsync(plan, cancellation).ConfigureAwait(false);
        while (!_link.Snapshot.IsDrained)
        {
            RefuseFault();
            await Task.Delay(LookInterval, cancellation).ConfigureAwait(false);
        }

        _clock.Stop();
    }

    public CellProgress Look(RunLength length, long recordsStored)
    {
        LinkSnapshot seen = _link.Snapshot;
        double density = Areal.MilliampsPerSquareCentimetre(seen.SetPointNanoamps, _cell.AreaSquareMicrometres)
            * Math.Sign(seen.SetPointNanoamps);
        double hours = seen.TestMilliseconds / Hour.Milliseconds;
        double share = seen.Activity == FixtureActivity.Ended ? 1 : length.Share(seen.StepCount, hours);
        return new CellProgress(_cell.Name, seen.State, hours, share, density, seen.CellMicrovolts / 1000.0, seen.RecordsMade,
            recordsStored);
    }

    public ValueTask DisposeAsync() => _link.DisposeAsync();

    /// <summary>A latched fault waits for an operator, and a run has none.</summary>
    private void RefuseFault()
    {
        if (_link.Snapshot.State == nameof(InstrumentState.Faulted))
        {
            throw new OperationException(
                $"The fixture of {_cell.Name} stopped with a fault; its records are in the database (table faults). Try another protocol or seed.");
        }
    }
}
