using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Test;

/// <summary>
/// The rest that answers a short, and the probe after it: the current flows again, and 5 s later the log records whether the short is
/// gone. Both are in every Halted and Resumed record, so that a power cut ends neither.
/// </summary>
internal sealed class ShortRest
{
    /// <summary>The first seconds of a current, in which a sound cell is still low, are then over.</summary>
    private const int ProbeMilliseconds = 5000;

    /// <summary>When the cell is probed, on the test's clock. A field, because a tick reads it.</summary>
    public long ProbeDue = long.MaxValue;

    /// <summary>What is left of the rest; none is on at 0 and below. A field too.</summary>
    public long LeftMilliseconds;

    private readonly TestRecorder _recorder;
    private readonly EventRecorder _events;
    private readonly ScheduleRunner _runner;
    private ShortEvent? _short;

    /// <summary>When the rest began or went on: the tick of that moment has passed before it.</summary>
    private long _toldMilliseconds;

    public ShortRest(TestRecorder recorder, EventRecorder events, ScheduleRunner runner)
    {
        _recorder = recorder;
        _events = events;
        _runner = runner;
    }

    public bool IsOn => LeftMilliseconds > 0;

    /// <summary>Test time at which the schedule came to stand still for it.</summary>
    public long BeganMilliseconds { get; private set; }

    /// <summary>Number of the short that is rested for or waits for its probe; 0 when there is none.</summary>
    public int EventNumber { get; private set; }

    /// <summary>A short is answered by a rest. One that comes within a rest begins it anew.</summary>
    public void Begin(ShortEvent found, long milliseconds)
    {
        if (!IsOn)
        {
            BeganMilliseconds = milliseconds;
        }

        Await(found, found.EventNumber, _runner.Program.ShortRestMilliseconds);
        Tell(milliseconds);
    }

    /// <summary>
    /// Takes up what a power cut interrupted; the test does not go on yet. A last short that is not the one in question leaves nothing to
    /// probe.
    /// </summary>
    public void Restore(ResumePoint point, ShortEvent lastShort) => Await(lastShort, point.RestedEventNumber, point.RestMilliseconds);

    /// <summary>
    /// The test goes on after a pause, a fault or a power cut: the rest too, or the wait for the probe from its beginning.
    /// </summary>
    public void GoOn(long milliseconds)
    {
        BeganMilliseconds = milliseconds;
        if (IsOn)
        {
            Tell(milliseconds);
        }
        else if (EventNumber != 0)
        {
            ProbeDue = milliseconds + ProbeMilliseconds;
        }
    }

    /// <summary>Lets a part of the rest pass; the log records when it is over.</summary>
    public void Pass(int elapsedMilliseconds, long milliseconds)
    {
        if (milliseconds != _toldMilliseconds)
        {
            LeftMilliseconds -= elapsedMilliseconds;
        }

        if (LeftMilliseconds <= 0)
        {
            End(milliseconds);
        }
    }

    /// <summary>The rest is over, also when it was cut short by the end of its step.</summary>
    public void End(long milliseconds)
    {
        LeftMilliseconds = 0;
        if (_runner.Step.Kind == StepKind.ConstantCurrent)
        {
            ProbeDue = milliseconds + ProbeMilliseconds;
        }
        else
        {
            Drop();
        }

        _recorder.Resumed(_runner, this, milliseconds - BeganMilliseconds, 0, milliseconds);
    }

    /// <summary>A step begins: nothing is left to rest for or to probe.</summary>
    public void Drop()
    {
        LeftMilliseconds = 0;
        ProbeDue = long.MaxValue;
        EventNumber = 0;
        _short = null;
    }

    /// <summary>Tells once more of the short: whether it is gone. One whose event was overtaken by another is not told.</summary>
    public void Probe(Sample sample, bool isReduced)
    {
        ShortEvent? found = _short;
        bool isKnown = found != null && found.EventNumber == EventNumber && sample.CellVoltageQuality == SampleQuality.Good;
        Drop();
        if (isKnown && found!.Probe(sample.CellMicrovolts))
        {
            _events.Short(found, _runner.Cursor, isReduced, sample.Milliseconds);
        }
    }

    private void Await(ShortEvent found, int eventNumber, long restMilliseconds)
    {
        ProbeDue = long.MaxValue;
        LeftMilliseconds = restMilliseconds;
        EventNumber = eventNumber;
        _short = found;
    }

    private void Tell(long milliseconds)
    {
        _toldMilliseconds = milliseconds;
        _recorder.Halted(HaltReason.ShortRest, _runner, this, 0, milliseconds);
    }
}
