using System;
using SolidCell.Core.Instrument.Shorts;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Test;

/// <summary>Writes into the log where a test stands, field by field as <see cref="RecordSchema"/> lists them.</summary>
internal sealed class TestRecorder
{
    private readonly RecordLog _log;

    public TestRecorder(RecordLog log) => _log = log;

    public void Sample(Sample sample, ChargeCounter charge)
    {
        LogRecord record = _log.Begin(RecordKind.Sample, sample.Milliseconds);
        record.Fields[0] = sample.CellMicrovolts;
        record.Fields[1] = sample.CellNanoamps;
        record.Fields[2] = sample.StackKilopascals;
        record.Fields[3] = sample.FrameMillidegrees;
        record.Fields[4] = (int)sample.CellVoltageQuality | ((int)sample.CellCurrentQuality << 4)
            | ((int)sample.StackPressureQuality << 8) | ((int)sample.FrameTemperatureQuality << 12);
        record.Fields[5] = charge.StepCounts / ChargeCounter.CountsPerNanoampHour;
        _log.Append(record);
    }

    public void TestStarted(CellDescription cell, long unixMilliseconds, byte[] testId, byte[] programHash)
    {
        LogRecord record = _log.Begin(RecordKind.TestStarted, 0);
        record.Fields[0] = (int)cell.Kind;
        record.Fields[1] = cell.AreaSquareMicrometres;
        record.Fields[2] = cell.CapacityNanoampHours;
        record.Fields[3] = unixMilliseconds;
        Array.Copy(testId, 0, record.Payload, 0, 16);
        Array.Copy(programHash, 0, record.Payload, 16, 32);
        record.PayloadLength = 48;
        _log.Append(record);
    }

    public void StepStarted(ScheduleRunner runner, ChargeCounter charge, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.StepStarted, milliseconds);
        StepCursor cursor = runner.Cursor;
        record.Fields[0] = cursor.Index;
        record.Fields[1] = cursor.StepCount;
        record.Fields[2] = cursor.CycleCount;
        record.Fields[3] = (int)runner.Step.Kind;
        record.Fields[4] = runner.StepNanoamps;
        record.Fields[5] = runner.Step.Microvolts;
        for (int depth = 0; depth < Program.MaximumLoopDepth; depth++)
        {
            record.Fields[6 + depth] = cursor.TurnsAtDepth(depth);
        }

        record.Fields[10] = runner.HalfCycle;
        record.Fields[11] = charge.DepositionCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[12] = charge.StrippingCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[13] = runner.HalfCycleSign;
        record.Fields[14] = charge.HalfCycleCounts / ChargeCounter.CountsPerNanoampHour;
        _log.Append(record);
    }

    public void StepEnded(ScheduleRunner runner, ChargeCounter charge, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.StepEnded, milliseconds);
        record.Fields[0] = runner.Cursor.Index;
        record.Fields[1] = runner.Cursor.StepCount;
        record.Fields[2] = runner.Cursor.CycleCount;
        record.Fields[3] = (int)runner.StepEnd;
        record.Fields[4] = charge.StepCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[5] = runner.Progress.Milliseconds;
        record.Fields[6] = runner.NextStepIndex;
        _log.Append(record);
    }

    public void TestEnded(ScheduleRunner runner, ChargeCounter charge, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.TestEnded, milliseconds);
        record.Fields[0] = (int)runner.TestEnd;
        record.Fields[1] = charge.DepositionCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[2] = charge.StrippingCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[3] = runner.Cursor.StepCount;
        record.Fields[4] = runner.Cursor.CycleCount;
        _log.Append(record);
    }

    /// <summary>A test that was open when the power was cut and cannot be taken up.</summary>
    public void TestLost(ResumePoint point)
    {
        LogRecord record = _log.Begin(RecordKind.TestEnded, point.TestMilliseconds);
        record.Fields[0] = (int)TestEndReason.PowerCut;
        record.Fields[1] = point.DepositionCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[2] = point.StrippingCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[3] = point.StepCount;
        record.Fields[4] = point.CycleCount;
        _log.Append(record);
    }

    /// <summary>The schedule stands still from now on.</summary>
    public void Halted(HaltReason reason, ScheduleRunner runner, ShortRest rest, long unaccountedNanoampHours, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.Halted, milliseconds);
        record.Fields[0] = (int)reason;
        record.Fields[1] = runner.Cursor.StepCount;
        record.Fields[2] = runner.Progress.Milliseconds;
        record.Fields[3] = unaccountedNanoampHours;
        record.Fields[4] = rest.IsOn ? rest.LeftMilliseconds : 0;
        record.Fields[5] = rest.EventNumber;
        _log.Append(record);
    }

    /// <summary>The schedule has stood still since the power was cut, or since before.</summary>
    public void Halted(HaltReason reason, ResumePoint point, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.Halted, milliseconds);
        record.Fields[0] = (int)reason;
        record.Fields[1] = point.StepCount;
        record.Fields[2] = point.StepMilliseconds;
        record.Fields[3] = point.UnaccountedNanoampHours;
        record.Fields[4] = point.RestMilliseconds;
        record.Fields[5] = point.RestedEventNumber;
        _log.Append(record);
    }

    /// <summary>The schedule goes on after standing still: a pause, a fault, a short or a power cut.</summary>
    public void Resumed(ScheduleRunner runner, ShortRest rest, long gapMilliseconds, long unaccountedNanoampHours, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.Resumed, milliseconds);
        record.Fields[0] = gapMilliseconds;
        record.Fields[1] = unaccountedNanoampHours;
        record.Fields[2] = runner.Cursor.StepCount;
        record.Fields[3] = runner.Progress.Milliseconds;
        record.Fields[4] = rest.IsOn ? rest.LeftMilliseconds : 0;
        record.Fields[5] = rest.EventNumber;
        _log.Append(record);
    }
}
