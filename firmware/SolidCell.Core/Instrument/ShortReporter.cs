using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>Brings the detector's shorts before the policy and into the log, with their waveforms and the rests that answer them.</summary>
internal sealed class ShortReporter
{
    /// <summary>A waveform takes 3 s; of one that gets no good samples what there is is written.</summary>
    private const int LongestWaveformMilliseconds = 5000;

    /// <summary>The current flows again and the first seconds of a step, in which a sound cell is still low, are over.</summary>
    private const int ProbeMilliseconds = 5000;

    /// <summary>When the cell is probed after a rest, on the test's clock. A field, because a tick reads it.</summary>
    public long ProbeDue = long.MaxValue;

    private readonly TestRecorder _recorder;
    private readonly ShortDetector _detector;
    private readonly WaveformRing _waveform;
    private readonly ScheduleRunner _runner;
    private readonly ShortPolicy _policy;
    private long _restBeganMilliseconds;
    private ShortEvent? _rested;
    private int _restedNumber;

    public ShortReporter(TestRecorder recorder, ShortDetector detector, ScheduleRunner runner, ShortPolicy policy)
    {
        _recorder = recorder;
        _detector = detector;
        _waveform = detector.Waveform;
        _runner = runner;
        _policy = policy;
    }

    /// <summary>Takes what the detector found and a waveform that is ready. True when one of them was recorded.</summary>
    public bool Tell(bool isFound, long milliseconds)
    {
        if (isFound)
            Answer(_detector.Event, milliseconds);

        if (!_waveform.IsReady)
            return isFound;

        WriteWaveform(milliseconds);
        return true;
    }

    /// <summary>Writes down that the schedule stands still for a short, if it does.</summary>
    public void TellRest(long milliseconds)
    {
        if (_policy.IsResting)
            _recorder.Halted(HaltReason.ShortRest, _runner.Cursor.StepCount, _runner.Progress.Milliseconds, 0, milliseconds);
    }

    /// <summary>The rest after a short is over.</summary>
    public void EndRest(long milliseconds)
    {
        _recorder.Resumed(_runner, milliseconds - _restBeganMilliseconds, 0, milliseconds);
        bool isProbed = _rested != null && _runner.Step.Kind == StepKind.ConstantCurrent;
        ProbeDue = isProbed ? milliseconds + ProbeMilliseconds : long.MaxValue;
    }

    /// <summary>A step begins, or a rest: nothing is left to probe.</summary>
    public void DropProbe()
    {
        ProbeDue = long.MaxValue;
        _rested = null;
    }

    /// <summary>Tells once more of the short that was answered by a rest: whether it is gone. One that was overtaken by another is not told.</summary>
    public void Probe(Sample sample)
    {
        ShortEvent? found = _rested;
        bool isKnown = found != null && found.EventNumber == _restedNumber && sample.CellVoltageQuality == SampleQuality.Good;
        DropProbe();
        if (isKnown && found!.Probe(sample.CellMicrovolts))
            _recorder.Short(found, _runner.Cursor, _policy.IsReduced, sample.Milliseconds);
    }

    /// <summary>The schedule has been over since a time: true once everything about its shorts is told, the last waveform too.</summary>
    public bool Conclude(long milliseconds, long overMilliseconds)
    {
        while (_detector.Finish())
            Answer(_detector.Event, milliseconds);

        bool isAwaited = _waveform.EventNumber != 0 && milliseconds - overMilliseconds < LongestWaveformMilliseconds;
        while (!isAwaited && _waveform.EventNumber != 0)
            WriteWaveform(milliseconds);

        return !isAwaited;
    }

    private void Answer(ShortEvent found, long milliseconds)
    {
        bool wasResting = _policy.IsResting;
        if (!found.IsFollowUp)
            _policy.Answer(found, _runner);

        _recorder.Short(found, _runner.Cursor, _policy.IsReduced, milliseconds);
        if (wasResting || !_policy.IsResting)
            return;

        DropProbe();
        _rested = found;
        _restedNumber = found.EventNumber;
        _restBeganMilliseconds = milliseconds;
        TellRest(milliseconds);
    }

    private void WriteWaveform(long milliseconds)
    {
        _recorder.Waveform(_waveform, milliseconds);
        _waveform.Release();
    }
}
