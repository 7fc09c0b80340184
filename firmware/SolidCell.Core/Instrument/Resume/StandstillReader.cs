using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Resume;

/// <summary>
/// Finds out from the log whether the schedule stood still when the power was cut, how much time the step had had, and how much of a
/// short's rest was left.
/// </summary>
internal sealed class StandstillReader
{
    private readonly NewestRecords _newest;
    private readonly LogRecord _halted = new LogRecord();
    private readonly LogRecord _resumed = new LogRecord();
    private readonly LogRecord _sample = new LogRecord();

    public StandstillReader(NewestRecords newest) => _newest = newest;

    /// <summary>Reads what belongs to the test that <paramref name="started"/> began and to its newest <paramref name="step"/>.</summary>
    public void Read(ResumePoint point, LogRecord started, LogRecord step)
    {
        bool hasResumed = _newest.TryGetAfter(RecordKind.Resumed, started, _resumed);
        if (_newest.TryGetAfter(RecordKind.Halted, hasResumed ? _resumed : started, _halted))
        {
            ReadHalt(point, step);
            return;
        }

        ReadRun(point, step);
        if (hasResumed && _resumed.Fields[RecordFields.Resumed.StepCount] == point.StepCount)
        {
            ReadRest(point, _resumed, _resumed.Fields[RecordFields.Resumed.RestLeftMilliseconds]);
        }
    }

    /// <summary>The schedule went on: time in the step up to the last sample, and the charge that may have passed since.</summary>
    private void ReadRun(ResumePoint point, LogRecord step)
    {
        bool hasGoneOn = _newest.TryGetAfter(RecordKind.Resumed, step, _resumed);
        long since = hasGoneOn ? _resumed.Milliseconds : step.Milliseconds;
        long last = LastSampleMilliseconds(step, since);
        point.StepMilliseconds = hasGoneOn ? _resumed.Fields[RecordFields.Resumed.StepMilliseconds] : 0;
        point.StepMilliseconds += last > since ? last - since : 0;
        point.HaltedMilliseconds = last > since ? last : since;
        point.UnaccountedNanoampHours =
            ResumePoint.NanoampHoursAtMost(step.Fields[RecordFields.StepStarted.SetPointNanoamps], ResumePoint.LongestSilenceMilliseconds);
    }

    private void ReadHalt(ResumePoint point, LogRecord step)
    {
        HaltReason reason = (HaltReason)_halted.Fields[RecordFields.Halted.Reason];
        bool isOfThisStep = _halted.Fields[RecordFields.Halted.StepCount] == point.StepCount;
        point.StepMilliseconds = isOfThisStep ? _halted.Fields[RecordFields.Halted.StepMilliseconds] : 0;
        point.HaltedMilliseconds = _halted.Milliseconds;
        point.WaitsForOperator = reason == HaltReason.Operator || reason == HaltReason.RelayOpened;
        point.UnaccountedNanoampHours = _halted.Fields[RecordFields.Halted.UnaccountedChargeNanoampHours]
            + (reason == HaltReason.PowerCut ? 0 : ChargeBeforeHalt(step));
        if (isOfThisStep)
        {
            ReadRest(point, _halted,
                reason == HaltReason.ShortRest ? RestLeft() : _halted.Fields[RecordFields.Halted.RestLeftMilliseconds]);
        }
    }

    /// <summary>What may have passed between the last sample on the storage and the halt, at the step's current.</summary>
    private long ChargeBeforeHalt(LogRecord step)
    {
        long last = LastSampleMilliseconds(step, step.Milliseconds);
        return last < _halted.Milliseconds
            ? ResumePoint.NanoampHoursAtMost(step.Fields[RecordFields.StepStarted.SetPointNanoamps], _halted.Milliseconds - last) : 0;
    }

    /// <summary>
    /// The rest went on up to the last sample. One that was over without the log saying so has a moment left in which it ends.
    /// </summary>
    private long RestLeft()
    {
        long left = _halted.Fields[RecordFields.Halted.RestLeftMilliseconds]
            - (LastSampleMilliseconds(_halted, _halted.Milliseconds) - _halted.Milliseconds);
        return left > 0 ? left : 1;
    }

    private long LastSampleMilliseconds(LogRecord than, long otherwise) =>
        _newest.TryGetAfter(RecordKind.Sample, than, _sample) ? _sample.Milliseconds : otherwise;

    private static void ReadRest(ResumePoint point, LogRecord record, long restMilliseconds)
    {
        point.RestMilliseconds = restMilliseconds;
        point.RestedEventNumber = (int)record.Fields[RecordFields.Halted.EventNumber];
    }
}
