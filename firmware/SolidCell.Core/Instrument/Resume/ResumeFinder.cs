using System;
using SolidCell.Core.Commands;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Resume;

/// <summary>
/// Finds out from the log where a test stood when the power was cut. A write that the cut tore leaves the first records of a tick without
/// the others, so a step may have ended without the next having begun, and a test have begun without a step.
/// </summary>
internal sealed class ResumeFinder
{
    private readonly NewestRecords _newest;
    private readonly StandstillReader _standstill;
    private readonly LastShortReader _lastShort;
    private readonly LogRecord _started = new LogRecord();
    private readonly LogRecord _step = new LogRecord();
    private readonly LogRecord _other = new LogRecord();

    public ResumeFinder(RecordLog log)
    {
        _newest = new NewestRecords(log);
        _standstill = new StandstillReader(_newest);
        _lastShort = new LastShortReader(_newest);
    }

    /// <summary>The cell of the test that was open.</summary>
    public CellDescription Cell { get; } = new CellDescription();

    /// <summary>Id of the test that was open.</summary>
    public byte[] TestId { get; } = new byte[Command.TestIdBytes];

    /// <summary>SHA-256 of the program of the test that was open.</summary>
    public byte[] ProgramHash { get; } = new byte[32];

    /// <summary>The last short of the test that was open; number 0 when there was none.</summary>
    public ShortEvent LastShort => _lastShort.Short;

    /// <summary>
    /// The faults that were active at the last record of any fault, one bit each; bits that mean nothing here are left out.
    /// </summary>
    public int OpenFaults() =>
        _newest.TryGet(RecordKind.Fault, _other) ? (int)_other.Fields[RecordFields.Fault.ActiveFaults] & FaultTable.KnownBits : 0;

    /// <summary>Where the test of the last start stood; an open one only when the point says so.</summary>
    public ResumePoint Find()
    {
        ResumePoint point = new ResumePoint();
        point.IsTestOpen = _newest.TryGet(RecordKind.TestStarted, _started) && !_newest.IsAfter(RecordKind.TestEnded, _started);
        if (!point.IsTestOpen)
        {
            return point;
        }

        ReadTest();
        if (!_newest.TryGetAfter(RecordKind.StepStarted, _started, _step))
        {
            return point;
        }

        ReadStep(point);
        ReadCharge(point);
        ReadEnd(point);
        _standstill.Read(point, _started, _step);
        _lastShort.Read(point, _started, _step);
        point.TestMilliseconds = _newest.LatestMilliseconds(_started);
        return point;
    }

    private void ReadTest()
    {
        Cell.Kind = (CellKind)_started.Fields[RecordFields.TestStarted.CellKind];
        Cell.AreaSquareMicrometres = _started.Fields[RecordFields.TestStarted.AreaSquareMicrometres];
        Cell.CapacityNanoampHours = _started.Fields[RecordFields.TestStarted.CapacityNanoampHours];
        Cell.PressedSquareMicrometres = _started.Fields[RecordFields.TestStarted.PressedSquareMicrometres];
        Array.Copy(_started.Payload, TestId, TestId.Length);
        Array.Copy(_started.Payload, TestId.Length, ProgramHash, 0, ProgramHash.Length);
    }

    private void ReadStep(ResumePoint point)
    {
        point.StepIndex = (int)_step.Fields[RecordFields.StepStarted.StepIndex];
        point.StepCount = (int)_step.Fields[RecordFields.StepStarted.StepCount];
        point.CycleCount = (int)_step.Fields[RecordFields.StepStarted.CycleCount];
        for (int depth = 0; depth < point.Turns.Length; depth++)
        {
            point.Turns[depth] = (int)_step.Fields[RecordFields.StepStarted.Turn1 + depth];
        }

        point.HalfCycle = (int)_step.Fields[RecordFields.StepStarted.HalfCycle];
        point.DepositionCounts = _step.Fields[RecordFields.StepStarted.DepositionChargeNanoampHours] * ChargeCounter.CountsPerNanoampHour;
        point.StrippingCounts = _step.Fields[RecordFields.StepStarted.StrippingChargeNanoampHours] * ChargeCounter.CountsPerNanoampHour;
        point.HalfCycleBeforeCounts = _step.Fields[RecordFields.StepStarted.HalfCycleBeforeChargeNanoampHours]
            * ChargeCounter.CountsPerNanoampHour;
        point.HalfCycleSign = (int)_step.Fields[RecordFields.StepStarted.HalfCycleSign];
        point.HalfCycleCounts = _step.Fields[RecordFields.StepStarted.HalfCycleChargeNanoampHours] * ChargeCounter.CountsPerNanoampHour;
    }

    private void ReadCharge(ResumePoint point)
    {
        if (!_newest.TryGetAfter(RecordKind.Sample, _step, _other))
        {
            return;
        }

        point.StepChargeCounts = _other.Fields[RecordFields.Sample.StepChargeNanoampHours] * ChargeCounter.CountsPerNanoampHour;
        if (point.StepChargeCounts > 0)
        {
            point.DepositionCounts += point.StepChargeCounts;
        }
        else
        {
            point.StrippingCounts -= point.StepChargeCounts;
        }

        point.HalfCycleCounts += IntMath.Magnitude(point.StepChargeCounts);
    }

    private void ReadEnd(ResumePoint point)
    {
        point.HasStepEnded = _newest.TryGetAfter(RecordKind.StepEnded, _step, _other);
        if (!point.HasStepEnded)
        {
            return;
        }

        point.StepEnd = (StepEndReason)_other.Fields[RecordFields.StepEnded.Reason];
        point.NextStepIndex = (int)_other.Fields[RecordFields.StepEnded.NextStepIndex];
    }
}
