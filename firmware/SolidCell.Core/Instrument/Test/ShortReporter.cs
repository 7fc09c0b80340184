using SolidCell.Core.Detection;
using SolidCell.Core.Instrument.Shorts;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Test;

/// <summary>Brings the detector's shorts before the policy and into the log, with their waveforms.</summary>
internal sealed class ShortReporter
{
    /// <summary>A waveform takes 3 s; of one that gets no good samples what there is is written.</summary>
    private const int LongestWaveformMilliseconds = 5000;

    private readonly EventRecorder _events;
    private readonly ShortDetector _detector;
    private readonly WaveformRing _waveform;
    private readonly ScheduleRunner _runner;
    private readonly ShortPolicy _policy;
    private readonly ShortRest _rest;

    public ShortReporter(EventRecorder events, ShortDetector detector, ScheduleRunner runner, ShortPolicy policy, ShortRest rest)
    {
        _events = events;
        _detector = detector;
        _waveform = detector.Waveform;
        _runner = runner;
        _policy = policy;
        _rest = rest;
    }

    /// <summary>Takes what the detector found and a waveform that is ready. True when one of them was recorded.</summary>
    public bool Tell(bool isFound, long milliseconds)
    {
        if (isFound)
        {
            Answer(_detector.Event, milliseconds);
        }

        if (!_waveform.IsReady)
        {
            return isFound;
        }

        WriteWaveform(milliseconds);
        return true;
    }

    /// <summary>
    /// The schedule has been over since a time: true once everything about its shorts is recorded, the last waveform too.
    /// </summary>
    public bool Conclude(long milliseconds, long overMilliseconds)
    {
        while (_detector.Finish())
        {
            Answer(_detector.Event, milliseconds);
        }

        bool isAwaited = _waveform.EventNumber != 0 && milliseconds - overMilliseconds < LongestWaveformMilliseconds;
        while (!isAwaited && _waveform.EventNumber != 0)
        {
            WriteWaveform(milliseconds);
        }

        return !isAwaited;
    }

    private void Answer(ShortEvent found, long milliseconds)
    {
        bool isRested = !found.IsFollowUp && _policy.Answer(found, _runner);
        _events.Short(found, _runner.Cursor, _policy.IsReduced, milliseconds);
        if (isRested)
        {
            _rest.Begin(found, milliseconds);
        }
    }

    private void WriteWaveform(long milliseconds)
    {
        _events.Waveform(_waveform, milliseconds);
        _waveform.Release();
    }
}
