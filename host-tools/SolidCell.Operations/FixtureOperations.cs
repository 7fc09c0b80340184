using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Ingest.Live;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Commanding;
using SolidCell.Store;
using SolidCell.Store.Registry;

namespace SolidCell.Operations;

/// <summary>
/// What is done to fixtures, the same for the command line, the dashboard and virtual runs: plan, check, send, and take the plan back when
/// the fixture will not. What takes the current away waits for nothing of it (docs/decisions/0014, 0019).
/// </summary>
/// <param name="commander">The path to the fixtures.</param>
/// <param name="store">Opens the database; not called for what takes the current away.</param>
/// <param name="readings">What a fixture reported last, null for one that was not heard.</param>
/// <param name="clock">Tells the time of a start.</param>
public sealed class FixtureOperations(
    FixtureCommander commander, Func<StoreDatabase> store, Func<string, FixtureReading?> readings, TimeProvider clock)
{
    /// <summary>Which program each fixture will start.</summary>
    public HeldPrograms Held { get; } = new(store, readings, clock);

    /// <summary>Stores a protocol by its hash, and sends its program, which the fixture checks against hash and limits.</summary>
    /// <exception cref="OperationException">The fixture is not connected.</exception>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task FlashAsync(string fixture, FlashPlan plan, CancellationToken cancellation, IProgress<UploadProgress>? progress = null)
    {
        RequireConnected(fixture);
        string? before = readings(fixture)?.ProgramSha256;
        new ProtocolRegistry(store(), clock).Add(plan.Program.Sha256, plan.Protocol.Name, plan.Program.Bytes, plan.Source);
        await commander.UploadAsync(fixture, plan.Program.Bytes, plan.Program.Sha256, cancellation, progress).ConfigureAwait(false);
        Held.Take(fixture, before, plan.Program.Sha256);
    }

    /// <summary>
    /// The test is written down before the start, so that the fixture's first record finds it, and taken back when the fixture surely did
    /// not start it. Without an answer nobody knows, so it stays until the fixture tells, or starts another.
    /// </summary>
    /// <exception cref="OperationException">The fixture is not connected, or the protocol does not suit the cell.</exception>
    /// <exception cref="CommandFailedException">The fixture refused to start, or did not answer.</exception>
    public async Task StartAsync(StartPlan plan, CancellationToken cancellation)
    {
        RequireConnected(plan.Fixture);
        StartCheck.Check(plan);
        cancellation.ThrowIfCancellationRequested();
        var tests = new TestRegistry(store(), clock);
        tests.Plan(new PlannedTest(plan.TestId, plan.Fixture, plan.IsVirtual, plan.RunId, NumberOf(plan.Cell), plan.Program.Sha256));
        try
        {
            await commander.SendAsync(plan.Fixture, ToStart(plan), cancellation).ConfigureAwait(false);
            tests.SettleOlder(plan.Fixture, plan.TestId);
            RegisterNew(plan.Cell);
        }
        catch (CommandFailedException failure) when (failure.IsSurelyUndone)
        {
            tests.Withdraw(plan.TestId);
            throw;
        }
    }

    /// <summary>A command that says everything with its name: pause, resume, stop, clear-fault, identify.</summary>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public Task SendAsync(string fixture, CommandName name, CancellationToken cancellation) =>
        commander.SendAsync(fixture, CommandRequest.Of(name), cancellation);

    /// <summary>What a tare would replace; nothing is changed by it.</summary>
    /// <exception cref="OperationException">The stack looks loaded, or the fixture does not report its tare.</exception>
    /// <exception cref="CommandFailedException">The fixture did not answer.</exception>
    public async Task<TarePlan> PlanTareAsync(string fixture, TareOrder order, CancellationToken cancellation)
    {
        var plan = new TarePlan(fixture, order, await ReadStackAsync(fixture, cancellation).ConfigureAwait(false));
        plan.Check();
        return plan;
    }

    /// <summary>Tares, and reads what is in force then.</summary>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task<StackState> TareAsync(TarePlan plan, CancellationToken cancellation)
    {
        CommandRequest tare = CommandRequest.Of(CommandName.Tare, plan.Order.Arguments);
        await commander.SendAsync(plan.Fixture, tare, cancellation).ConfigureAwait(false);
        return await ReadStackAsync(plan.Fixture, cancellation).ConfigureAwait(false);
    }

    /// <summary>How the fixture is calibrated now.</summary>
    /// <exception cref="OperationException">The fixture does not report it.</exception>
    /// <exception cref="CommandFailedException">The fixture did not answer.</exception>
    public async Task<CalibrationState> ReadCalibrationAsync(string fixture, CancellationToken cancellation) =>
        CalibrationState.Parse(fixture, await ReadConfigurationAsync(fixture, cancellation).ConfigureAwait(false));

    /// <summary>
    /// What a calibration would replace; nothing is changed by it. Whether the points can be right is the fixture's to say.
    /// </summary>
    /// <exception cref="OperationException">The fixture does not report its calibration.</exception>
    /// <exception cref="CommandFailedException">The fixture did not answer.</exception>
    public async Task<CalibrationPlan> PlanCalibrationAsync(string fixture, CalibrationOrder order, CancellationToken cancellation) =>
        new(fixture, order, await ReadCalibrationAsync(fixture, cancellation).ConfigureAwait(false));

    /// <summary>Calibrates, and reads what is in force then.</summary>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task<CalibrationState> CalibrateAsync(CalibrationPlan plan, CancellationToken cancellation)
    {
        CommandRequest calibrate = CommandRequest.Of(CommandName.Calibrate, plan.Order.Arguments);
        await commander.SendAsync(plan.Fixture, calibrate, cancellation).ConfigureAwait(false);
        return await ReadCalibrationAsync(plan.Fixture, cancellation).ConfigureAwait(false);
    }

    /// <summary>Sets the area that the force presses on, in square micrometres; 0 for the electrode of the cell under test.</summary>
    /// <exception cref="CommandFailedException">The fixture refused it, or did not answer.</exception>
    public async Task<CalibrationState> SetDieAsync(string fixture, long squareMicrometres, CancellationToken cancellation)
    {
        CommandRequest set = CommandRequest.Of(CommandName.Calibrate, (long)CalibrationChannel.PressedArea, squareMicrometres);
        await commander.SendAsync(fixture, set, cancellation).ConfigureAwait(false);
        return await ReadCalibrationAsync(fixture, cancellation).ConfigureAwait(false);
    }

    private async Task<StackState> ReadStackAsync(string fixture, CancellationToken cancellation) =>
        StackState.Parse(fixture, await ReadConfigurationAsync(fixture, cancellation).ConfigureAwait(false));

    private async Task<string> ReadConfigurationAsync(string fixture, CancellationToken cancellation) =>
        (await commander.SendAsync(fixture, CommandRequest.Of(CommandName.ReadConfiguration), cancellation).ConfigureAwait(false)).Detail;

    private void RequireConnected(string fixture)
    {
        if (readings(fixture) is { IsLost: true })
        {
            throw new OperationException($"{fixture} is not connected to the broker; nothing was sent. Look at its power and network.");
        }
    }

    /// <summary>A registered cell as it is registered has a number; any other is kept for this test.</summary>
    private long NumberOf(NewCell cell)
    {
        var cells = new CellRegistry(store(), clock);
        return cells.Find(cell.Name) is { } registered && registered.Description == cell
            ? registered.CellId
            : cells.Add(cell with { IsRegistered = false });
    }

    /// <summary>A cell of a new name that is meant to be one is registered once its test has begun.</summary>
    private void RegisterNew(NewCell cell)
    {
        var cells = new CellRegistry(store(), clock);
        if (cell.IsRegistered && cells.Find(cell.Name) is null && cells.MadeUp(cell.Name) is [var newest, ..])
        {
            cells.Update(newest.CellId, newest.Description with { IsRegistered = true });
        }
    }

    private CommandRequest ToStart(StartPlan plan) => CommandRequest.ToStart(
        plan.TestId, plan.Program.Sha256, (int)plan.Cell.Kind, plan.Cell.AreaSquareMicrometres, plan.Cell.CapacityNanoampHours,
        clock.GetUtcNow(), plan.Card.Card.DieSquareMicrometres);
}
