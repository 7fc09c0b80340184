using SolidCell.Core.Control;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>One test from start to end: advances the schedule with each sample, answers shorts, counts charge, records.</summary>
internal sealed class TestRun
{
    public readonly ScheduleRunner Runner = new ScheduleRunner();
    public readonly ChargeCounter Charge = new ChargeCounter();

    /// <summary>True from the start until the TestEnded record. A field, because every tick reads it; set here only.</summary>
    public bool IsOn;

    /// <summary>Current for the next tick, while the schedule runs. A field too.</summary>
    public int WantedNanoamps;

    private readonly TestRecorder _recorder;
    private readonly ShortDetector _detector;
    private readonly WaveformRing _waveform;
    private readonly StepProgress _progress;
    private readonly ShortPolicy _shorts = new ShortPolicy();
    private readonly ShortRest _rest;
    private readonly ShortReporter _reporter;
    private readonly RecordGate _gate = new RecordGate();
    private readonly PulseMeter _pulse = new PulseMeter();
    private readonly VoltageController _voltage = new VoltageController();

    /// <summary>Until this time in the step nothing has to be decided, unless a short is seen: a constant current flows, and no limit can be reached.</summary>
    private long _steadyUntil;
    private int _halfCycle;
    private long _overMilliseconds;

    public TestRun(TestRecorder recorder, int samplePeriodMilliseconds)
    {
        _recorder = recorder;
        _detector = new ShortDetector(samplePeriodMilliseconds);
        _waveform = _detector.Waveform;
        _rest = new ShortRest(recorder, Runner);
        _reporter = new ShortReporter(recorder, _detector, Runner, _shorts, _rest);
        _progress = Runner.Progress;
    }

    /// <summary>Shorts seen in this test.</summary>
    public int ShortCount => _shorts.Count;

    /// <summary>The rest that answers a short, and the probe after it.</summary>
    public ShortRest Rest => _rest;

    /// <summary>Starts at test time 0. The program has been checked on the cell.</summary>
    public void Begin(Program program, CellDescription cell, Sample sample)
    {
        IsOn = true;
        _shorts.BeginTest(0);
        Charge.BeginTest();
        _detector.Begin(cell);
        _halfCycle = 0;
        Runner.Begin(program, cell);
        EnterStep(sample);
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
        Charge.BeginTest();
        Charge.Restore(point.DepositionCounts, point.StrippingCounts);
        Charge.BeginStep(point.StepChargeCounts);
        Charge.BeginHalfCycle(point.HalfCycleCounts);
        RestoreDetector(cell, point);
        Runner.Restore(program, cell, point);
        _halfCycle = Runner.HalfCycle;
        if (point.HasStepEnded)
            Next(sample);
        else
            ReenterStep(point, lastShort, sample);

        Finish(sample.Milliseconds);
    }

    /// <summary>
    /// Takes one sample. The schedule stands still unless <paramref name="isDriven"/>. Once it is over no sample is recorded:
    /// the relay is open, and 0 V would stand in the data as the cell's last voltage.
    /// </summary>
    public void Tick(Sample sample, int elapsedMilliseconds, int setPointNanoamps, bool isDriven)
    {
        ChargeCounter charge = Charge;
        if (sample.CellCurrentQuality == SampleQuality.Good)
            charge.Add(sample.CellNanoamps, elapsedMilliseconds);
        else
            charge.AddUnmeasured(elapsedMilliseconds);

        long milliseconds = sample.Milliseconds;
        bool isEvent = _detector.Observe(sample, setPointNanoamps);
        if (isEvent || _waveform.IsReady)
            isEvent = Tell(isEvent, milliseconds);

        StepProgress progress = _progress;
        long stepMilliseconds = progress.Milliseconds + elapsedMilliseconds;
        bool isRecorded = false;
        if (!isDriven)
            StandStill();
        else if (stepMilliseconds < _steadyUntil)
            progress.Milliseconds = stepMilliseconds;
        else if (Runner.Runs)
            isRecorded = AdvanceStep(sample, elapsedMilliseconds);

        if (!Runner.Runs)
            Finish(milliseconds);
        else if (!isRecorded && (isEvent || (milliseconds >= _gate.EarliestMilliseconds && _gate.IsDue(sample))))
            Record(sample);
    }

    /// <summary>Ends the test for a reason outside of the program.</summary>
    public void End(StepEndReason reason, Sample sample)
    {
        if (!Runner.IsRunning)
            return;

        Runner.End(reason);
        LeaveStep(sample);
        Finish(sample.Milliseconds);
    }

    /// <summary>A short, or the waveform of one, or both: a sample belongs beside them.</summary>
    private bool Tell(bool isFound, long milliseconds)
    {
        _steadyUntil = isFound ? 0 : _steadyUntil;
        return _reporter.Tell(isFound, milliseconds);
    }

    private void StandStill()
    {
        _progress.IsDriven = false;
        _steadyUntil = 0;
    }

    /// <summary>True when the step is over; its last sample has then been recorded.</summary>
    private bool AdvanceStep(Sample sample, int elapsedMilliseconds)
    {
        _progress.ChargeCounts = Charge.StepCounts;
        if (!_progress.IsDriven)
            _voltage.Begin(Runner.Step.Microvolts, sample);

        ShortRest rest = _rest;
        if (rest.LeftMilliseconds > 0)
            rest.Pass(elapsedMilliseconds, sample.Milliseconds);
        else
            _progress.Milliseconds += elapsedMilliseconds;

        if (sample.Milliseconds >= rest.ProbeDue && _progress.IsDriven)
            rest.Probe(sample, _shorts.IsReduced);

        if (Runner.Step.Kind == StepKind.Pulse)
            _pulse.Observe(sample, _progress.Milliseconds);

        bool isOver = Runner.IsStepOver(sample);
        if (isOver)
            LeaveStep(sample);
        else
            Aim(sample);

        _progress.IsDriven = rest.LeftMilliseconds <= 0;
        return isOver;
    }

    private void Aim(Sample sample)
    {
        bool isResting = _rest.LeftMilliseconds > 0;
        bool holdsVoltage = Runner.Step.Kind == StepKind.ConstantVoltage;
        int nanoamps = isResting ? 0 : _shorts.IsReduced ? Runner.StepNanoamps / 2 : Runner.StepNanoamps;
        if (holdsVoltage && !isResting)
            nanoamps = _voltage.Next(sample, nanoamps);

        bool isSettled = holdsVoltage ? _voltage.HasArrived : _progress.Milliseconds > 0;
        bool isSteady = isSettled && !holdsVoltage && !isResting && Runner.Step.Kind != StepKind.Pulse;
        _progress.IsSettled = isSettled;
        _steadyUntil = isSteady ? Runner.EarliestEndMilliseconds : 0;
        WantedNanoamps = nanoamps;
    }

    private void LeaveStep(Sample sample)
    {
        if (_rest.IsOn)
            _rest.End(sample.Milliseconds);

        Record(sample);
        if (Runner.Step.Kind == StepKind.Pulse)
            _recorder.Pulse(_pulse, Runner.Cursor.StepCount, sample.Milliseconds);

        _recorder.StepEnded(Runner, Charge, sample.Milliseconds);
        Next(sample);
    }

    private void Next(Sample sample)
    {
        Runner.Advance();
        EnterStep(sample);
    }

    private void EnterStep(Sample sample)
    {
        _shorts.BeginStep(false);
        _rest.Drop();
        _steadyUntil = 0;
        WantedNanoamps = 0;
        _overMilliseconds = sample.Milliseconds;
        if (!Runner.IsRunning)
            return;

        Charge.BeginStep(0);
        if (Runner.HalfCycle != _halfCycle)
            Charge.BeginHalfCycle(0);

        _halfCycle = Runner.HalfCycle;
        _gate.Begin(Runner.Step.Record);
        _pulse.Begin(sample);
        _voltage.Begin(Runner.Step.Microvolts, sample);
        _recorder.StepStarted(Runner, Charge, sample.Milliseconds);
        Aim(sample);
    }

    private void RestoreDetector(CellDescription cell, ResumePoint point)
    {
        _detector.Begin(cell);
        long halfCycleCharge = point.HalfCycleCounts / ChargeCounter.CountsPerNanoampMillisecond;
        long totalCharge = (point.DepositionCounts + point.StrippingCounts) / ChargeCounter.CountsPerNanoampMillisecond;
        _detector.Resume(point.EventNumber, point.HalfCycle, point.HalfCycleSign, halfCycleCharge, totalCharge);
    }

    private void ReenterStep(ResumePoint point, ShortEvent lastShort, Sample sample)
    {
        _shorts.BeginStep(point.IsReduced);
        _rest.Restore(point, lastShort);
        _gate.Begin(Runner.Step.Record);
        _pulse.GiveUp();
        _voltage.Begin(Runner.Step.Microvolts, sample);
        Aim(sample);
    }

    private void Record(Sample sample)
    {
        _recorder.Sample(sample, Charge);
        _gate.Took(sample);
    }

    /// <summary>Ends the test once its shorts are told to the end: the waveform of one that ended it runs on for seconds.</summary>
    private void Finish(long milliseconds)
    {
        if (!IsOn || Runner.IsRunning || !_reporter.Conclude(milliseconds, _overMilliseconds))
            return;

        IsOn = false;
        _recorder.TestEnded(Runner, Charge, milliseconds);
    }
}
