using SolidCell.Core.Recording;
using SolidCell.Core.Schedule;
using SolidCell.Files;
using SolidCell.Store.Writing;

namespace SolidCell.Import;

/// <summary>
/// Cuts a foreign test into steps, where its own step or cycle number changes or the current changes its direction, and writes them
/// as a fixture does. A cycle ends where charging begins again.
/// </summary>
internal sealed class StepFollower(ImportWriter writer, long restNanoamps)
{
    private const double MillisecondsPerHour = 3_600_000;

    private long _place;
    private long _startMilliseconds;
    private long _lastMilliseconds;
    private long _lastNanoamps;
    private double _charge;
    private double _deposited;
    private double _stripped;
    private int _direction = int.MinValue;
    private double _fileStep = double.NaN;
    private double _fileCycle = double.NaN;
    private bool _hasDischarged;
    private int _halfCycle;

    public int StepCount { get; private set; }

    public int CycleCount { get; private set; } = 1;

    /// <summary>Charge of the step so far.</summary>
    public long StepChargeNanoampHours => (long)Math.Round(_charge);

    public long DepositedNanoampHours => (long)Math.Round(_deposited);

    public long StrippedNanoampHours => (long)Math.Round(_stripped);

    /// <summary>Takes the next row before its sample is written; a current that is unknown is 0 and goes on in the step.</summary>
    public void Take(TraceRow row, long milliseconds, long nanoamps, bool isKnown, int halfCycle)
    {
        int direction = !isKnown ? _direction : Math.Abs(nanoamps) <= restNanoamps ? 0 : Math.Sign(nanoamps);
        bool changes = StepCount == 0 || direction != _direction || Differs(row[TraceQuantity.StepCount], _fileStep)
            || Differs(row[TraceQuantity.CycleCount], _fileCycle);
        if (changes)
        {
            Begin(direction, milliseconds, halfCycle);
        }
        else
        {
            Count(milliseconds, nanoamps);
        }

        (_fileStep, _fileCycle) = (row[TraceQuantity.StepCount], row[TraceQuantity.CycleCount]);
        (_lastMilliseconds, _lastNanoamps) = (milliseconds, nanoamps);
    }

    /// <summary>Writes the step that is on; its set point is the mean of its current.</summary>
    public void End()
    {
        if (StepCount == 0)
        {
            return;
        }

        long length = _lastMilliseconds - _startMilliseconds;
        long mean = _direction == 0 ? 0 : length > 0 ? (long)Math.Round(_charge * MillisecondsPerHour / length) : _lastNanoamps;
        long kind = (long)(_direction == 0 ? StepKind.Rest : StepKind.ConstantCurrent);
        writer.Write(RecordKind.StepStarted, _place, _startMilliseconds, StepCount - 1, StepCount, CycleCount, kind, mean, 0, 0, 0, 0, 0,
            _halfCycle);
        writer.Write(RecordKind.StepEnded, writer.NextSequence(), _lastMilliseconds, StepCount - 1, StepCount, CycleCount,
            (long)StepEndReason.Time, StepChargeNanoampHours, length);
    }

    private void Begin(int direction, long milliseconds, int halfCycle)
    {
        End();
        CycleCount += direction > 0 && _hasDischarged ? 1 : 0;
        _hasDischarged = direction < 0 || (_hasDischarged && direction == 0);
        (_direction, _charge, _startMilliseconds, _halfCycle) = (direction, 0, milliseconds, halfCycle);
        _place = writer.NextSequence();
        StepCount++;
    }

    private void Count(long milliseconds, long nanoamps)
    {
        double passed = (nanoamps + _lastNanoamps) / 2.0 * (milliseconds - _lastMilliseconds) / MillisecondsPerHour;
        _charge += passed;
        _deposited += passed > 0 ? passed : 0;
        _stripped -= passed < 0 ? passed : 0;
    }

    private static bool Differs(double now, double before) => double.IsFinite(now) && double.IsFinite(before) && now != before;
}
