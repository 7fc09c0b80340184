using SolidCell.Core.Control;
using SolidCell.Core.Detection;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>One test from start to end: advances the schedule with each sample, answers shorts, counts charge, records.</summary>
internal sealed class TestRun
{
    private readonly TestRecorder _recorder;
    private readonly ShortDetector _detector;
    private readonly RecordGate _gate = new RecordGate();
    private readonly PulseMeter _pulse = new PulseMeter();
    private readonly VoltageController _voltage = new VoltageController();
    private long _restMilliseconds;
    private bool _isReduced;

    public TestRun(TestRecorder recorder, int samplePeriodMilliseconds)
    {
        _recorder = recorder;
        _detector = new ShortDetector(samplePeriodMilliseconds);
    }

    public ScheduleRunner Runner { get; } = new ScheduleRunner();

    public ChargeCounter Charge { get; } = new ChargeCounter();

    /// <summary>True from the start until the TestEnded record.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Current for the next tick, while the schedule runs.</summary>
    public int WantedNanoamps { get; private set; }

    /// <summary>Shorts seen in this test.</summary>
    public int ShortCount { get; private set; }

    /// <summary>Starts at test time 0. The program has been checked on the cell.</summary>
    public void Begin(Program program, CellDescription cell, Sample sample)
    {
        IsOn = true;
        ShortCount = 0;
        Charge.BeginTest();
        _detector.Begin(cell);
        Runner.Begin(program, cell);
        EnterStep(sample, 0);
        Finish(0);
    }

    /// <summary>Takes up a test where a power cut left it.</summary>
    public void Restore(Program program, CellDescription cell, ResumePoint point, Sample sample)
    {
        IsOn = true;
        ShortCount = 0;
        Charge.BeginTest();
        Charge.Restore(point.DepositionCounts, point.StrippingCounts);
        Charge.BeginStep(point.StepChargeCounts);
        _detector.Begin(cell);
        Runner.Restore(program, cell, point);
        _gate.Begin(Runner.Step.Record);
        _pulse.Begin(sample);
        _voltage.Begin(Runner.Step.Microvolts, sample);
        Aim(sample);
    }

    /// <summary>Takes one sample. The schedule stands still unless <paramref name="isDriven"/>.</summary>
    public void Tick(Sample sample, int elapsedMilliseconds, int setPointNanoamps, bool isDriven)
    {
        Count(sample, elapsedMilliseconds);
        Detect(sample, setPointNanoamps);
        bool isRecorded = isDriven && Runner.IsRunning && AdvanceStep(sample, elapsedMilliseconds);
        if (!isRecorded && _gate.IsDue(sample))
            Record(sample);

        Finish(sample.Milliseconds);
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

    private void Count(Sample sample, int elapsedMilliseconds)
    {
        if (sample.CellCurrentQuality == SampleQuality.Good)
            Charge.Add(sample.CellNanoamps, elapsedMilliseconds);
        else
            Charge.AddUnmeasured(elapsedMilliseconds);

        Runner.Progress.ChargeCounts = Charge.StepCounts;
    }

    private void Detect(Sample sample, int setPointNanoamps)
    {
        if (_detector.Observe(sample, setPointNanoamps))
            Answer(_detector.Event, sample.Milliseconds);

        if (!_detector.Waveform.IsReady)
            return;

        _recorder.Waveform(_detector.Waveform, sample.Milliseconds);
        _detector.Waveform.Release();
    }

    private void Answer(ShortEvent found, long milliseconds)
    {
        _recorder.Short(found, Runner.Cursor, milliseconds);
        if (found.IsFollowUp || !Runner.IsRunning)
            return;

        ShortCount++;
        bool isHard = found.Kind == ShortKind.Hard;
        Runner.Progress.HardShortSeen |= isHard;
        Runner.Progress.SoftShortSeen |= !isHard;
        ShortResponse response = isHard ? Runner.Program.OnHardShort : Runner.Program.OnSoftShort;
        if (response == ShortResponse.Rest)
            _restMilliseconds = Runner.Program.ShortRestMilliseconds;

        _isReduced |= response == ShortResponse.Reduce;
    }

    /// <summary>True when the step is over; its last sample has then been recorded.</summary>
    private bool AdvanceStep(Sample sample, int elapsedMilliseconds)
    {
        if (_restMilliseconds > 0)
            _restMilliseconds -= elapsedMilliseconds;
        else
            Runner.Progress.Milliseconds += elapsedMilliseconds;

        if (Runner.Step.Kind == StepKind.Pulse)
            _pulse.Observe(sample, Runner.Progress.Milliseconds);

        bool isOver = Runner.IsStepOver(sample);
        if (isOver)
            LeaveStep(sample);
        else
            Aim(sample);

        return isOver;
    }

    private void Aim(Sample sample)
    {
        int nanoamps = _isReduced ? Runner.StepNanoamps / 2 : Runner.StepNanoamps;
        if (_restMilliseconds > 0)
            nanoamps = 0;
        else if (Runner.Step.Kind == StepKind.ConstantVoltage)
            nanoamps = _voltage.Next(sample, nanoamps);

        Runner.Progress.IsSettled = Runner.Step.Kind != StepKind.ConstantVoltage
            ? Runner.Progress.Milliseconds > 0
            : _voltage.HasArrived;
        WantedNanoamps = nanoamps;
    }

    private void LeaveStep(Sample sample)
    {
        Record(sample);
        if (Runner.Step.Kind == StepKind.Pulse)
            _recorder.Pulse(_pulse, Runner.Cursor.StepCount, sample.Milliseconds);

        _recorder.StepEnded(Runner, Charge, sample.Milliseconds);
        if (Runner.Advance())
            EnterStep(sample, sample.Milliseconds);
        else
            WantedNanoamps = 0;
    }

    private void EnterStep(Sample sample, long milliseconds)
    {
        _restMilliseconds = 0;
        _isReduced = false;
        WantedNanoamps = 0;
        if (!Runner.IsRunning)
            return;

        Charge.BeginStep(0);
        _gate.Begin(Runner.Step.Record);
        _pulse.Begin(sample);
        _voltage.Begin(Runner.Step.Microvolts, sample);
        _recorder.StepStarted(Runner, Charge, milliseconds);
        Aim(sample);
    }

    private void Record(Sample sample)
    {
        _recorder.Sample(sample, Charge);
        _gate.Took(sample);
    }

    /// <summary>The waveform of a short that ended the test runs on for seconds; the test ends after it.</summary>
    private void Finish(long milliseconds)
    {
        if (!IsOn || Runner.IsRunning || _detector.Waveform.EventNumber != 0)
            return;

        IsOn = false;
        _recorder.TestEnded(Runner, Charge, milliseconds);
    }
}
