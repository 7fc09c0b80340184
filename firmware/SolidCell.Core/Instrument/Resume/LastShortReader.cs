using SolidCell.Core.Detection;
using SolidCell.Core.Instrument.Shorts;
using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Resume;

/// <summary>Finds out from the log what the last short of a test was, and whether it still waits for an answer or for its probe.</summary>
internal sealed class LastShortReader
{
    private readonly NewestRecords _newest;
    private readonly LogRecord _record = new LogRecord();

    public LastShortReader(NewestRecords newest) => _newest = newest;

    /// <summary>The short as it was last reported.</summary>
    public ShortEvent Short { get; } = new ShortEvent();

    /// <summary>
    /// Reads what belongs to the test that <paramref name="started"/> began; the point knows already of the rest that the log tells.
    /// </summary>
    public void Read(ResumePoint point, LogRecord started, LogRecord step)
    {
        if (!_newest.TryGetAfter(RecordKind.ShortCircuit, started, _record))
        {
            return;
        }

        ShortRecord.Read(_record.Fields, Short);
        bool isRested = Short.EventNumber == point.RestedEventNumber;
        bool isOfThisStep = isRested || Short.OnsetMilliseconds >= step.Milliseconds;
        point.EventNumber = Short.EventNumber;
        point.HardShortSeen = isOfThisStep && Short.Kind == ShortKind.Hard;
        point.SoftShortSeen = isOfThisStep && Short.Kind == ShortKind.Soft;
        point.IsReduced = isOfThisStep && ShortRecord.IsReduced(_record.Fields);
        if (!IsBehindAllHalts())
        {
            return;
        }

        // A short and its answer are one write, with a sample behind them: without one the cut tore the write.
        point.IsShortUnanswered = isOfThisStep && !isRested && !_newest.IsAfter(RecordKind.Sample, _record);

        // Reported once more after its rest: it has been probed.
        if (isRested && point.RestMilliseconds == 0)
        {
            point.RestedEventNumber = 0;
        }
    }

    private bool IsBehindAllHalts() => !_newest.IsAfter(RecordKind.Halted, _record) && !_newest.IsAfter(RecordKind.Resumed, _record);
}
