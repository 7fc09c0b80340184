using System;
using SolidCell.Core.Commands;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>
/// Finds out from the log where a test stood when the power was cut. A write that the cut tore leaves the first records of a tick without
/// the others, so a step may have ended without the next having begun, and a test have begun without a step.
/// </summary>
internal sealed class ResumeFinder
{
    private readonly RecordLog _log;
    private readonly LogRecord _started = new LogRecord();
    private readonly LogRecord _step = new LogRecord();
    private readonly LogRecord _other = new LogRecord();

    public ResumeFinder(RecordLog log) => _log = log;

    /// <summary>The cell of the test that was open.</summary>
    public CellDescription Cell { get; } = new CellDescription();

    /// <summary>Id of the test that was open.</summary>
    public byte[] TestId { get; } = new byte[Command.TestIdBytes];

    /// <summary>SHA-256 of the program of the test that was open.</summary>
    public byte[] ProgramHash { get; } = new byte[32];

    /// <summary>The faults that were active at the last record of any fault, one bit each; bits that mean nothing here are left out.</summary>
    public int OpenFaults() => _log.TryGetLast(RecordKind.Fault, _other) ? (int)_other.Fields[4] & FaultTable.KnownBits : 0;

    /// <summary>Where the test of the last start stood; an open one only when the point says so.</summary>
    public ResumePoint Find()
    {
        ResumePoint point = new ResumePoint();
        point.IsTestOpen = _log.TryGetLast(RecordKind.TestStarted, _started) && !IsAfter(RecordKind.TestEnded, _started);
        if (!point.IsTestOpen)
            return point;

        ReadTest();
        if (!IsAfter(RecordKind.StepStarted, _started))
            return point;

        _log.TryGetLast(RecordKind.StepStarted, _step);
        ReadStep(point);
        ReadCharge(point);
        ReadProgress(point);
        ReadEnd(point);
        ReadShort(point);
        point.TestMilliseconds = NewestMilliseconds();
        return point;
    }

    private void ReadTest()
    {
        Cell.Kind = (CellKind)_started.Fields[0];
        Cell.AreaSquareMicrometres = _started.Fields[1];
        Cell.CapacityNanoampHours = _started.Fields[2];
        Array.Copy(_started.Payload, TestId, TestId.Length);
        Array.Copy(_started.Payload, TestId.Length, ProgramHash, 0, ProgramHash.Length);
    }

    private void ReadStep(ResumePoint point)
    {
        point.StepIndex = (int)_step.Fields[0];
        point.StepCount = (int)_step.Fields[1];
        point.CycleCount = (int)_step.Fields[2];
        for (int depth = 0; depth < point.Turns.Length; depth++)
            point.Turns[depth] = (int)_step.Fields[6 + depth];

        point.HalfCycle = (int)_step.Fields[10];
        point.DepositionCounts = _step.Fields[11] * ChargeCounter.CountsPerNanoampHour;
        point.StrippingCounts = _step.Fields[12] * ChargeCounter.CountsPerNanoampHour;
        point.HalfCycleSign = (int)_step.Fields[13];
        point.HalfCycleCounts = _step.Fields[14] * ChargeCounter.CountsPerNanoampHour;
    }

    private void ReadCharge(ResumePoint point)
    {
        if (!IsAfter(RecordKind.Sample, _step))
            return;

        point.StepChargeCounts = _other.Fields[5] * ChargeCounter.CountsPerNanoampHour;
        if (point.StepChargeCounts > 0)
            point.DepositionCounts += point.StepChargeCounts;
        else
            point.StrippingCounts -= point.StepChargeCounts;

        point.HalfCycleCounts += IntMath.Magnitude(point.StepChargeCounts);
    }

    /// <summary>Time in the step: up to where the schedule came to stand still, else up to the last sample.</summary>
    private void ReadProgress(ResumePoint point)
    {
        long since = _step.Milliseconds;
        if (IsAfter(RecordKind.Resumed, _step))
        {
            since = _other.Milliseconds;
            point.StepMilliseconds = _other.Fields[3];
        }

        if (IsHalted())
        {
            ReadHalt(point);
            return;
        }

        long last = IsAfter(RecordKind.Sample, _step) ? _other.Milliseconds : since;
        point.StepMilliseconds += last > since ? last - since : 0;
        point.HaltedMilliseconds = last > since ? last : since;
        point.UnaccountedNanoampHours = ResumePoint.NanoampHoursAtMost(_step.Fields[4], ResumePoint.LongestSilenceMilliseconds);
    }

    /// <summary>True when the schedule stood still already; the newest Halted record is then in <see cref="_other"/>.</summary>
    private bool IsHalted()
    {
        if (!_log.TryGetLast(RecordKind.Resumed, _other) || !IsNewer(_other, _started))
            return IsAfter(RecordKind.Halted, _started);

        long boot = _other.BootId;
        long sequence = _other.Sequence;
        return _log.TryGetLast(RecordKind.Halted, _other) && IsNewer(_other, boot, sequence);
    }

    private void ReadHalt(ResumePoint point)
    {
        HaltReason reason = (HaltReason)_other.Fields[0];
        bool isOfThisStep = _other.Fields[1] == point.StepCount;
        point.StepMilliseconds = isOfThisStep ? _other.Fields[2] : 0;
        point.HaltedMilliseconds = _other.Milliseconds;
        point.UnaccountedNanoampHours = _other.Fields[3] + (reason == HaltReason.PowerCut ? 0 : ChargeBeforeHalt(_other.Milliseconds));
        point.WaitsForOperator = reason == HaltReason.Operator || reason == HaltReason.RelayOpened;
    }

    /// <summary>What may have passed between the last sample on the storage and the halt, at the step's current.</summary>
    private long ChargeBeforeHalt(long haltedMilliseconds)
    {
        long last = IsAfter(RecordKind.Sample, _step) ? _other.Milliseconds : _step.Milliseconds;
        return last < haltedMilliseconds ? ResumePoint.NanoampHoursAtMost(_step.Fields[4], haltedMilliseconds - last) : 0;
    }

    private void ReadEnd(ResumePoint point)
    {
        point.HasStepEnded = IsAfter(RecordKind.StepEnded, _step);
        if (!point.HasStepEnded)
            return;

        point.StepEnd = (StepEndReason)_other.Fields[3];
        point.NextStepIndex = (int)_other.Fields[6];
    }

    private void ReadShort(ResumePoint point)
    {
        if (!IsAfter(RecordKind.ShortCircuit, _started))
            return;

        point.EventNumber = (int)_other.Fields[11];
        bool isOfThisStep = _other.Fields[2] >= _step.Milliseconds;
        point.HardShortSeen = isOfThisStep && _other.Fields[0] == (int)ShortKind.Hard;
        point.SoftShortSeen = isOfThisStep && _other.Fields[0] == (int)ShortKind.Soft;
        point.IsReduced = isOfThisStep && _other.Fields[15] != 0;
    }

    /// <summary>Test time of the newest record: what is recorded from now on must not come before it.</summary>
    private long NewestMilliseconds()
    {
        long newest = _step.Milliseconds;
        for (int kind = 1; kind <= (int)RecordKind.Halted; kind++)
        {
            if (IsAfter((RecordKind)kind, _started) && _other.Milliseconds > newest)
                newest = _other.Milliseconds;
        }

        return newest;
    }

    /// <summary>True when the newest record of a kind is newer than another; it is then in <see cref="_other"/>.</summary>
    private bool IsAfter(RecordKind kind, LogRecord than) => _log.TryGetLast(kind, _other) && IsNewer(_other, than);

    private static bool IsNewer(LogRecord record, LogRecord than) => IsNewer(record, than.BootId, than.Sequence);

    private static bool IsNewer(LogRecord record, long bootId, long sequence) =>
        record.BootId > bootId || (record.BootId == bootId && record.Sequence > sequence);
}
