using SolidCell.Analysis.Faults;
using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Host.Cells;
using SolidCell.Host.Fixtures;
using SolidCell.Operations;
using SolidCell.Operations.Calibrating;
using SolidCell.Operations.Guiding;
using SolidCell.Store.Reading;
using SolidCell.Store.Registry;

namespace SolidCell.Host.Calibrate;

/// <summary>
/// A fixture on its broker: currents flow in short tests of their own, whose records come through the database that a running
/// 'solidcell serve' writes.
/// </summary>
internal sealed class FixtureBench(FixtureSession desk, string fixture, int holdSeconds, TimeProvider clock) : ICalibrationBench
{
    /// <summary>A load cell is read once a second; the mean of ten takes the noise of 0.6 N down to 0.2 N.</summary>
    private const int ForceReadings = 10;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    /// <summary>Batches are a few seconds long, and a busy host stores them some seconds later.</summary>
    private static readonly TimeSpan StoringPatience = TimeSpan.FromSeconds(90);

    public Task<CalibrationState> ReadAsync(CancellationToken cancellation) => desk.Operations.ReadCalibrationAsync(fixture, cancellation);

    public async Task<CalibrationState> CalibrateAsync(CalibrationOrder order, CancellationToken cancellation)
    {
        CalibrationState now = await ReadAsync(cancellation).ConfigureAwait(false);
        return await desk.Operations.CalibrateAsync(new CalibrationPlan(fixture, order, now), cancellation).ConfigureAwait(false);
    }

    public async Task<StackState> TareAsync(TareOrder order, CancellationToken cancellation) => await desk.Operations.TareAsync(
        await desk.Operations.PlanTareAsync(fixture, order, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);

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
        await desk.Operations.FlashAsync(fixture, flash, cancellation).ConfigureAwait(false);
        string cell = FormattableString.Invariant($"dummy {hold.Resistor.Ohms} ohm");
        var start = new StartPlan(fixture, HeldProgram.Of(flash), CellChoice.AdHoc(cell, CellKind.Symmetric, 1, 0));
        await desk.Operations.StartAsync(start, cancellation).ConfigureAwait(false);
        try
        {
            StoredTest test = await EndAsync(start.TestId, cancellation).ConfigureAwait(false);
            new TestEditor(desk.Database, clock).Edit(test.TestId, labels => labels with { Tags = ["calibration"], IsArchived = true });
            return Read(test);
        }
        catch (Exception)
        {
            await desk.Operations.SendAsync(fixture, CommandName.Stop, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <exception cref="OperationException">Its records do not come, or it ended before its time.</exception>
    private async Task<StoredTest> EndAsync(byte[] testId, CancellationToken cancellation)
    {
        DateTimeOffset latest = clock.GetUtcNow() + TimeSpan.FromSeconds(2 * holdSeconds) + StoringPatience;
        using var tests = new TestReader(desk.Database);
        while (clock.GetUtcNow() < latest)
        {
            StoredTest? test = tests.Find(testId);
            if (test is { EndReason: not null })
            {
                return test;
            }

            RefuseFault(test);
            await Task.Delay(Look, clock, cancellation).ConfigureAwait(false);
        }

        throw new OperationException(
            $"The records of {fixture} do not come into this data directory; 'solidcell serve' with the same --data must be running. "
            + "What was calibrated is taken back.");
    }

    private void RefuseFault(StoredTest? test)
    {
        using var records = new RecordReader(desk.Database);
        StoredRecord? fault = test is null ? null : records.Of(test, RecordKind.Fault).LastOrDefault(record => record["Raised"] != 0);
        if (fault is not null)
        {
            string name = FaultText.Describe((int)fault["FaultId"])?.Name ?? "a fault";
            throw new OperationException(
                $"{fixture} stopped the current ({name}). Look at the position of the dummy and its four wires, clear the fault with "
                + $"'solidcell run clear {fixture}', and begin again. Everything is as it was before.");
        }
    }

    private HeldPair Read(StoredTest test)
    {
        using var tests = new TestReader(desk.Database);
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
