using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Commanding;
using SolidCell.Store;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Operations.Guiding;

/// <summary>
/// A fixture on its broker: currents flow in short tests of their own, whose records come through the database that a running
/// 'solidcell serve' writes.
/// </summary>
/// <param name="operations">The path to the fixture.</param>
/// <param name="database">Where its records come.</param>
/// <param name="fixture">Its name.</param>
/// <param name="holdSeconds">How long each current flows.</param>
/// <param name="clock">Tells how long to wait.</param>
/// <param name="faultName">What a fault is called by its number; null for one that is not known.</param>
public sealed class FixtureBench(
    FixtureOperations operations, StoreDatabase database, string fixture, int holdSeconds, TimeProvider clock,
    Func<int, string?> faultName) : ICalibrationBench
{
    /// <summary>1 cm2, in square micrometres: what a current is per area does not matter with a dummy.</summary>
    private const long DummyArea = 100_000_000;

    /// <summary>A load cell is read once a second; the mean of ten takes the noise of 0.6 N down to 0.2 N.</summary>
    private const int ForceReadings = 10;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Batches are a few seconds long, and a busy host stores them some seconds later.</summary>
    private static readonly TimeSpan StoringPatience = TimeSpan.FromSeconds(90);

    /// <summary>Of one that is cancelled: below what a program gets to end by itself.</summary>
    private static readonly TimeSpan LastStoringPatience = TimeSpan.FromSeconds(8);

    public Task<CalibrationState> ReadAsync(CancellationToken cancellation) => operations.ReadCalibrationAsync(fixture, cancellation);

    public async Task<CalibrationState> CalibrateAsync(CalibrationOrder order, CancellationToken cancellation)
    {
        CalibrationState now = await ReadAsync(cancellation).ConfigureAwait(false);
        return await operations.CalibrateAsync(new CalibrationPlan(fixture, order, now), cancellation).ConfigureAwait(false);
    }

    public async Task<StackState> TareAsync(TareOrder order, CancellationToken cancellation) => await operations.TareAsync(
        await operations.PlanTareAsync(fixture, order, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

    public async Task<ForceReading> ReadForceAsync(CancellationToken cancellation)
    {
        var newtons = new List<double>();
        for (int i = 0; i < ForceReadings; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), clock, cancellation).ConfigureAwait(false);
            if ((await ReadAsync(cancellation).ConfigureAwait(false)).Stack.ShownMillinewtons is { } shown)
            {
                newtons.Add(shown / 1e3);
            }
        }

        return ForceReading.Of(newtons);
    }

    public async Task<HeldPair> HoldAsync(DummyHold hold, CancellationToken cancellation)
    {
        FlashPlan flash = hold.ToFlash(holdSeconds);
        await operations.FlashAsync(fixture, flash, cancellation).ConfigureAwait(false);
        string cell = FormattableString.Invariant($"dummy {hold.Resistor.Ohms} ohm");
        var dummy = new NewCell(cell, CellKind.Symmetric, DummyArea) { IsRegistered = false };
        var start = new StartPlan(fixture, HeldProgram.Of(flash), dummy);
        cancellation.ThrowIfCancellationRequested();
        await StartAsync(start).ConfigureAwait(false);
        try
        {
            StoredTest test = await EndAsync(start.TestId, cancellation).ConfigureAwait(false);
            Label(test);
            return Read(test);
        }
        catch (Exception)
        {
            await StopAsync().ConfigureAwait(false);
            await LabelLateAsync(start.TestId).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What was cut short is no test of a cell either. One whose end does not come in time stays as it is.</summary>
    private async Task LabelLateAsync(byte[] testId)
    {
        if (await EndAsync(testId, LastStoringPatience, _ => { }, CancellationToken.None).ConfigureAwait(false) is { } test)
        {
            Label(test);
        }
    }

    private void Label(StoredTest test) => new TestEditor(database, clock, CommandOrigin.Current)
        .Edit(test.TestId, labels => labels with { Tags = ["calibration"], IsArchived = true });

    /// <summary>Is not given up half way: a start whose answer nobody waits for may have been one.</summary>
    private async Task StartAsync(StartPlan start)
    {
        try
        {
            await operations.StartAsync(start, CancellationToken.None).ConfigureAwait(false);
        }
        catch (CommandFailedException failure) when (!failure.IsSurelyUndone)
        {
            await StopAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>A test that has ended already cannot be stopped: what went wrong before is what is told.</summary>
    private async Task StopAsync()
    {
        try
        {
            await operations.SendAsync(fixture, CommandName.Stop, CancellationToken.None).ConfigureAwait(false);
        }
        catch (CommandFailedException)
        {
        }
    }

    /// <exception cref="OperationException">Its records do not come, or it ended before its time.</exception>
    private async Task<StoredTest> EndAsync(byte[] testId, CancellationToken cancellation)
    {
        TimeSpan patience = TimeSpan.FromSeconds(2 * holdSeconds) + StoringPatience;
        return await EndAsync(testId, patience, RefuseFault, cancellation).ConfigureAwait(false) ?? throw new OperationException(
            $"The records of {fixture} do not come into this data directory; 'solidcell serve' with the same --data must be running. "
            + "What was calibrated is taken back.");
    }

    /// <summary>Looks until the end of a test is stored, and shows each look that finds none; null when it does not come in time.</summary>
    private async Task<StoredTest?> EndAsync(
        byte[] testId, TimeSpan patience, Action<StoredTest?> lookedAt, CancellationToken cancellation)
    {
        using var tests = new TestReader(database);
        for (long since = clock.GetTimestamp(); clock.GetElapsedTime(since) < patience;)
        {
            StoredTest? test = tests.Find(testId);
            if (test is { EndReason: not null })
            {
                return test;
            }

            lookedAt(test);
            await Task.Delay(Look, clock, cancellation).ConfigureAwait(false);
        }

        return null;
    }

    private void RefuseFault(StoredTest? test)
    {
        using var records = new RecordReader(database);
        StoredRecord? fault = test is null ? null : records.Of(test, RecordKind.Fault).LastOrDefault(record => record["Raised"] != 0);
        if (fault is not null)
        {
            string name = faultName((int)fault["FaultId"]) ?? "a fault";
            throw new OperationException(
                $"{fixture} stopped the current ({name}). Look at the position of the dummy and its four wires, clear the fault "
                + $"(Clear fault in the dashboard, or 'solidcell run clear {fixture}'), and begin again. Everything is as it was before.");
        }
    }

    private HeldPair Read(StoredTest test)
    {
        using var tests = new TestReader(database);
        StoredStep[] steps = [.. tests.Steps(test).Where(step => step.SetPointNanoamps != 0 && step.EndMilliseconds is not null)];
        return steps is [var low, var high]
            ? new HeldPair(Of(tests, test, low), Of(tests, test, high))
            : throw new OperationException(
                $"The current did not flow to its end; test {test.Id[..8]} says why. Nothing was changed by it.");
    }

    /// <summary>The second half of a step, when the source has settled.</summary>
    private static HeldReading Of(TestReader tests, StoredTest test, StoredStep step)
    {
        long from = (step.StartMilliseconds + step.EndMilliseconds!.Value) / 2;
        return HeldReading.Of([.. tests.Samples(test)
            .Where(sample => sample.Milliseconds > from && sample.Milliseconds < step.EndMilliseconds
                && sample.VoltageQuality == SampleQuality.Good && sample.CurrentQuality == SampleQuality.Good)
            .Select(sample => (sample.CellMicrovolts, sample.CellNanoamps))]);
    }
}
