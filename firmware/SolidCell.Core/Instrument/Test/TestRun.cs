using SolidCell.Core.Detection;
using SolidCell.Core.Instrument.Shorts;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Test;

/// <summary>One test from start to end: counts charge, looks for shorts, and lets the schedule's steps run while it is driven.</summary>
internal sealed class TestRun
{
    public readonly ScheduleRunner Runner = new ScheduleRunner();
    public readonly ChargeCounter Charge = new ChargeCounter();
    public readonly StepDriver Steps;

    /// <summary>The rest that answers a short, and the probe after it.</summary>
    public readonly ShortRest Rest;

    /// <summary>True from the start until the TestEnded record. A field, because every tick reads it; set here only.</summary>
    public bool IsOn;

    private readonly TestRecorder _recorder;
    private readonly ShortDetector _detector;
    private readonly WaveformRing _waveform;
    private readonly StepProgress _progress;
    private readonly ShortPolicy _shorts = new ShortPolicy();
    private readonly ShortReporter _reporter;
    private readonly SampleFilter _filter = new SampleFilter();
    private readonly SpectrumStep _spectrum;

    /// <summary>While a voltage is held, what the current of a cell with an insertion electrode does is looked at as one step.</summary>
    private bool _seesHold;

    /// <summary>The detector does not simply look at this sample: one field for the tick.</summary>
    private bool _isSpecial;

    public TestRun(TestRecorder recorder, EventRecorder events, int samplePeriodMilliseconds, SpectrumStep spectrum)
    {
        _recorder = recorder;
        _detector = new ShortDetector(samplePeriodMilliseconds);
        _waveform = _detector.Waveform;
        _progress = Runner.Progress;
        _spectrum = spectrum;
        Rest = new ShortRest(recorder, events, Runner);
        _reporter = new ShortReporter(events, _detector, Runner, _shorts, Rest);
        Steps = new StepDriver(recorder, events, Runner, Charge, _filter, _shorts, Rest, spectrum);
    }

    /// <summary>Shorts seen in this test.</summary>
    public int ShortCount => _shorts.Count;

    /// <summary>Starts at test time 0. The program has been checked on the cell.</summary>
    public void Begin(Program program, CellDescription cell, Sample sample)
    {
        IsOn = true;
        _shorts.BeginTest(0);
        Charge.BeginTest();
        BeginDetector(cell);
        Runner.Begin(program, cell);
        Steps.Begin(sample);
        _isSpecial = _seesHold || _spectrum.IsOn;
        Finish(sample.Milliseconds);
    }

    /// <summary>Takes up a test where a power cut left it: within a step, between two, before the first or behind the last.</summary>
    public void Restore(Program program, CellDescription cell, ResumePoint point, ShortEvent lastShort, Sample sample)
    {
        if (point.StepIndex < 0)
        {
            Begin(program, cell, sample);
            return;
        }

        IsOn = true;
        _shorts.BeginTest(point.EventNumber);
        RestoreCharge(point);
        RestoreDetector(cell, point);
        Runner.Restore(program, cell, point);
        Steps.Restore(point, lastShort, sample);
        _isSpecial = _seesHold || _spectrum.IsOn;
        Finish(sample.Milliseconds);
    }

    /// <summary>
    /// Takes one sample. The schedule stands still unless <paramref name="isDriven"/>. Once it is over no sample is recorded:
    /// the relay is open, and 0 V would stand in the data as the cell's last voltage.
    /// </summary>
    public void Tick(Sample sample, int elapsedMilliseconds, int setPointNanoamps, bool isDriven)
    {
        if (sample.CellCurrentQuality == SampleQuality.Good)
        {
            Charge.Add(sample.CellNanoamps, elapsedMilliseconds);
        }
        else
        {
            Charge.AddUnmeasured(elapsedMilliseconds);
        }

        bool isEvent = _isSpecial ? ObserveSpecial(sample, setPointNanoamps) : _detector.Observe(sample, setPointNanoamps);
        if (isEvent || _waveform.IsReady)
        {
            isEvent = Tell(isEvent, sample.Milliseconds);
        }

        StepProgress progress = _progress;
        long stepMilliseconds = progress.Milliseconds + elapsedMilliseconds;
        bool isRecorded = false;
        if (!isDriven)
        {
            Steps.StandStill();
        }
        else if (stepMilliseconds < Steps.SteadyUntil)
        {
            progress.Milliseconds = stepMilliseconds;
        }
        else if (Runner.Runs)
        {
            isRecorded = Steps.Advance(sample, elapsedMilliseconds);
            _isSpecial = _seesHold || _spectrum.IsOn;
        }

        if (!Runner.Runs)
        {
            Finish(sample.Milliseconds);
        }
        else if (!isRecorded && (isEvent || (sample.Milliseconds >= _filter.EarliestMilliseconds && _filter.IsDue(sample))))
        {
            Steps.Record(sample);
        }
    }

    /// <summary>This sample is not recorded unless something happens in it; the next one is due as if it were this one.</summary>
    public void PassOver(Sample sample) => _filter.PassOver(sample);

    /// <summary>Ends the test for a reason outside of the program.</summary>
    public void End(StepEndReason reason, Sample sample)
    {
        if (!Runner.IsRunning)
        {
            return;
        }

        Runner.End(reason);
        Steps.Leave(sample);
        Finish(sample.Milliseconds);
    }

    /// <summary>While a spectrum is taken the detector pauses; the current of the step after it did not flow meanwhile.</summary>
    private bool ObserveSpecial(Sample sample, int setPointNanoamps) => _spectrum.IsOn ? _detector.Skip(sample.Milliseconds)
        : _detector.Observe(sample, _seesHold && Steps.HoldsVoltage ? 0 : setPointNanoamps);

    /// <summary>A short, or the waveform of one, or both: a sample belongs beside them.</summary>
    private bool Tell(bool isFound, long milliseconds)
    {
        if (isFound)
        {
            Steps.SteadyUntil = 0;
        }

        return _reporter.Tell(isFound, milliseconds);
    }

    private void RestoreCharge(ResumePoint point)
    {
        Charge.BeginTest();
        Charge.Restore(point.DepositionCounts, point.StrippingCounts);
        Charge.BeginStep(point.StepChargeCounts);
        Charge.BeginHalfCycle(point.HalfCycleCounts);
    }

    private void BeginDetector(CellDescription cell)
    {
        _seesHold = cell.Kind == CellKind.Full || cell.Kind == CellKind.Half;
        _detector.Begin(cell);
    }

    private void RestoreDetector(CellDescription cell, ResumePoint point)
    {
        BeginDetector(cell);
        long halfCycleCharge = point.HalfCycleCounts / ChargeCounter.CountsPerNanoampMillisecond;
        long totalCharge = (point.DepositionCounts + point.StrippingCounts) / ChargeCounter.CountsPerNanoampMillisecond;
        _detector.Resume(point.EventNumber, point.HalfCycle, point.HalfCycleSign, halfCycleCharge, totalCharge);
    }

    /// <summary>
    /// Ends the test once its shorts are recorded completely: the waveform of the short that ended it takes some seconds more.
    /// </summary>
    private void Finish(long milliseconds)
    {
        if (!IsOn || Runner.IsRunning || !_reporter.Conclude(milliseconds, Steps.EnteredMilliseconds))
        {
            return;
        }

        IsOn = false;
        _recorder.TestEnded(Runner, Charge, milliseconds);
    }
}
