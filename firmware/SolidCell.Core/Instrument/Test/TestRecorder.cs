using System;
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
        record.Fields[RecordFields.Sample.CellMicrovolts] = sample.CellMicrovolts;
        record.Fields[RecordFields.Sample.CellNanoamps] = sample.CellNanoamps;
        record.Fields[RecordFields.Sample.StackKilopascals] = sample.StackKilopascals;
        record.Fields[RecordFields.Sample.FrameMillidegrees] = sample.FrameMillidegrees;
        record.Fields[RecordFields.Sample.Qualities] = (int)sample.CellVoltageQuality | ((int)sample.CellCurrentQuality << 4)
            | ((int)sample.StackPressureQuality << 8) | ((int)sample.FrameTemperatureQuality << 12);
        record.Fields[RecordFields.Sample.StepChargeNanoampHours] = charge.StepCounts / ChargeCounter.CountsPerNanoampHour;
        _log.Append(record);
    }

    public void TestStarted(CellDescription cell, int tareMillinewtons, long unixMilliseconds, byte[] testId, byte[] programHash)
    {
        LogRecord record = _log.Begin(RecordKind.TestStarted, 0);
        record.Fields[RecordFields.TestStarted.CellKind] = (int)cell.Kind;
        record.Fields[RecordFields.TestStarted.AreaSquareMicrometres] = cell.AreaSquareMicrometres;
        record.Fields[RecordFields.TestStarted.CapacityNanoampHours] = cell.CapacityNanoampHours;
        record.Fields[RecordFields.TestStarted.UnixMilliseconds] = unixMilliseconds;
        record.Fields[RecordFields.TestStarted.PressedSquareMicrometres] = cell.PressedSquareMicrometres;
        record.Fields[RecordFields.TestStarted.TareMillinewtons] = tareMillinewtons;
        Array.Copy(testId, 0, record.Payload, 0, 16);
        Array.Copy(programHash, 0, record.Payload, 16, 32);
        record.PayloadLength = 48;
        _log.Append(record);
    }

    public void StepStarted(ScheduleRunner runner, ChargeCounter charge, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.StepStarted, milliseconds);
        StepCursor cursor = runner.Cursor;
        record.Fields[RecordFields.StepStarted.StepIndex] = cursor.Index;
        record.Fields[RecordFields.StepStarted.StepCount] = cursor.StepCount;
        record.Fields[RecordFields.StepStarted.CycleCount] = cursor.CycleCount;
        record.Fields[RecordFields.StepStarted.StepKind] = (int)runner.Step.Kind;
        record.Fields[RecordFields.StepStarted.SetPointNanoamps] = runner.StepNanowatts < 0 ? -runner.StepNanoamps : runner.StepNanoamps;
        record.Fields[RecordFields.StepStarted.SetPointMicrovolts] = runner.Step.Microvolts;
        for (int depth = 0; depth < Program.MaximumLoopDepth; depth++)
        {
            record.Fields[RecordFields.StepStarted.Turn1 + depth] = cursor.TurnsAtDepth(depth);
        }

        record.Fields[RecordFields.StepStarted.HalfCycle] = runner.HalfCycle;
        record.Fields[RecordFields.StepStarted.DepositionChargeNanoampHours] = charge.DepositionCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[RecordFields.StepStarted.StrippingChargeNanoampHours] = charge.StrippingCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[RecordFields.StepStarted.HalfCycleSign] = runner.HalfCycleSign;
        record.Fields[RecordFields.StepStarted.HalfCycleChargeNanoampHours] = charge.HalfCycleCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[RecordFields.StepStarted.HalfCycleBeforeChargeNanoampHours] = runner.Progress.HalfCycleBeforeCounts
            / ChargeCounter.CountsPerNanoampHour;
        _log.Append(record);
    }

    public void StepEnded(ScheduleRunner runner, ChargeCounter charge, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.StepEnded, milliseconds);
        record.Fields[RecordFields.StepEnded.StepIndex] = runner.Cursor.Index;
        record.Fields[RecordFields.StepEnded.StepCount] = runner.Cursor.StepCount;
        record.Fields[RecordFields.StepEnded.CycleCount] = runner.Cursor.CycleCount;
        record.Fields[RecordFields.StepEnded.Reason] = (int)runner.StepEnd;
        record.Fields[RecordFields.StepEnded.ChargeNanoampHours] = charge.StepCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[RecordFields.StepEnded.StepMilliseconds] = runner.Progress.Milliseconds;
        record.Fields[RecordFields.StepEnded.NextStepIndex] = runner.NextStepIndex;
        _log.Append(record);
    }

    public void TestEnded(ScheduleRunner runner, ChargeCounter charge, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.TestEnded, milliseconds);
        record.Fields[RecordFields.TestEnded.Reason] = (int)runner.TestEnd;
        record.Fields[RecordFields.TestEnded.DepositionChargeNanoampHours] = charge.DepositionCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[RecordFields.TestEnded.StrippingChargeNanoampHours] = charge.StrippingCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[RecordFields.TestEnded.StepCount] = runner.Cursor.StepCount;
        record.Fields[RecordFields.TestEnded.CycleCount] = runner.Cursor.CycleCount;
        _log.Append(record);
    }

    /// <summary>A test that was open when the power was cut and cannot be taken up.</summary>
    public void TestLost(ResumePoint point)
    {
        LogRecord record = _log.Begin(RecordKind.TestEnded, point.TestMilliseconds);
        record.Fields[RecordFields.TestEnded.Reason] = (int)TestEndReason.PowerCut;
        record.Fields[RecordFields.TestEnded.DepositionChargeNanoampHours] = point.DepositionCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[RecordFields.TestEnded.StrippingChargeNanoampHours] = point.StrippingCounts / ChargeCounter.CountsPerNanoampHour;
        record.Fields[RecordFields.TestEnded.StepCount] = point.StepCount;
        record.Fields[RecordFields.TestEnded.CycleCount] = point.CycleCount;
        _log.Append(record);
    }

    /// <summary>The schedule stands still from now on.</summary>
    public void Halted(HaltReason reason, ScheduleRunner runner, ShortRest rest, long unaccountedNanoampHours, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.Halted, milliseconds);
        record.Fields[RecordFields.Halted.Reason] = (int)reason;
        record.Fields[RecordFields.Halted.StepCount] = runner.Cursor.StepCount;
        record.Fields[RecordFields.Halted.StepMilliseconds] = runner.Progress.Milliseconds;
        record.Fields[RecordFields.Halted.UnaccountedChargeNanoampHours] = unaccountedNanoampHours;
        record.Fields[RecordFields.Halted.RestLeftMilliseconds] = rest.IsOn ? rest.LeftMilliseconds : 0;
        record.Fields[RecordFields.Halted.EventNumber] = rest.EventNumber;
        _log.Append(record);
    }

    /// <summary>The schedule has stood still since the power was cut, or since before.</summary>
    public void Halted(HaltReason reason, ResumePoint point, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.Halted, milliseconds);
        record.Fields[RecordFields.Halted.Reason] = (int)reason;
        record.Fields[RecordFields.Halted.StepCount] = point.StepCount;
        record.Fields[RecordFields.Halted.StepMilliseconds] = point.StepMilliseconds;
        record.Fields[RecordFields.Halted.UnaccountedChargeNanoampHours] = point.UnaccountedNanoampHours;
        record.Fields[RecordFields.Halted.RestLeftMilliseconds] = point.RestMilliseconds;
        record.Fields[RecordFields.Halted.EventNumber] = point.RestedEventNumber;
        _log.Append(record);
    }

    /// <summary>The schedule goes on after standing still: a pause, a fault, a short or a power cut.</summary>
    public void Resumed(ScheduleRunner runner, ShortRest rest, long gapMilliseconds, long unaccountedNanoampHours, long milliseconds)
    {
        LogRecord record = _log.Begin(RecordKind.Resumed, milliseconds);
        record.Fields[RecordFields.Resumed.GapMilliseconds] = gapMilliseconds;
        record.Fields[RecordFields.Resumed.UnaccountedChargeNanoampHours] = unaccountedNanoampHours;
        record.Fields[RecordFields.Resumed.StepCount] = runner.Cursor.StepCount;
        record.Fields[RecordFields.Resumed.StepMilliseconds] = runner.Progress.Milliseconds;
        record.Fields[RecordFields.Resumed.RestLeftMilliseconds] = rest.IsOn ? rest.LeftMilliseconds : 0;
        record.Fields[RecordFields.Resumed.EventNumber] = rest.EventNumber;
        _log.Append(record);
    }
}
