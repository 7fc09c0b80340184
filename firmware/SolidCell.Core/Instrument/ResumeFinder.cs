using System;
using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>Finds out from the log where a test stood when the power was cut.</summary>
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

    /// <summary>The faults that were latched at the last record of any fault, one bit each.</summary>
    public int LatchedFaults()
    {
        int active = _log.TryGetLast(RecordKind.Fault, _other) ? (int)_other.Fields[4] : 0;
        int latched = 0;
        for (int id = 1; id < FaultTable.Count; id++)
        {
            if (FaultTable.ActionOf((FaultId)id) == FaultAction.Latch)
                latched |= active & (1 << id);
        }

        return latched;
    }

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
        ReadProgress(point);
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
        point.TestMilliseconds = _step.Milliseconds;
        point.DepositionCounts = _step.Fields[11] * ChargeCounter.CountsPerNanoampHour;
        point.StrippingCounts = _step.Fields[12] * ChargeCounter.CountsPerNanoampHour;
    }

    private void ReadProgress(ResumePoint point)
    {
        if (IsAfter(RecordKind.Sample, _step))
            ReadSample(point);

        // Time in the step runs from the last time the schedule was set going, and to the pause if it was in one.
        long since = _step.Milliseconds;
        if (IsAfter(RecordKind.Resumed, _step))
        {
            since = _other.Milliseconds;
            point.StepMilliseconds = _other.Fields[3];
        }

        long until = point.TestMilliseconds;
        point.WasPaused = IsAfter(RecordKind.Command, _step) && IsPause(_other) && _other.Milliseconds >= since;
        if (point.WasPaused)
            until = _other.Milliseconds;

        point.StepMilliseconds += until > since ? until - since : 0;
    }

    private void ReadSample(ResumePoint point)
    {
        long nanoampHours = _other.Fields[5];
        point.TestMilliseconds = _other.Milliseconds;
        point.StepChargeCounts = nanoampHours * ChargeCounter.CountsPerNanoampHour;
        if (nanoampHours > 0)
            point.DepositionCounts += point.StepChargeCounts;
        else
            point.StrippingCounts -= point.StepChargeCounts;
    }

    private static bool IsPause(LogRecord command) =>
        command.Fields[0] == (int)CommandName.Pause && command.Fields[1] == (int)CommandOutcome.Done;

    /// <summary>True when the newest record of a kind is newer than another; it is then in <see cref="_other"/>.</summary>
    private bool IsAfter(RecordKind kind, LogRecord than)
    {
        if (!_log.TryGetLast(kind, _other))
            return false;

        return _other.BootId > than.BootId || (_other.BootId == than.BootId && _other.Sequence > than.Sequence);
    }
}
