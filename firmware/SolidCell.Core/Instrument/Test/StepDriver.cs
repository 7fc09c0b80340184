using SolidCell.Core.Detection;
using SolidCell.Core.Instrument.Shorts;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Test;

/// <summary>
/// Carries out the schedule's steps one after the other: the current of each, its rests, pulses and limits, and its records.
/// </summary>
internal sealed class StepDriver
{
    /// <summary>
    /// Until this time in the step nothing has to be decided, unless a short is seen: a constant current flows, and no limit can be
    /// reached. A field, because every tick reads it.
    /// </summary>
    public long SteadyUntil;

    /// <summary>Current for the next tick, while the schedule runs. A field too.</summary>
    public int WantedNanoamps;

    /// <summary>
    /// The running step holds or moves a voltage, or holds a power: its set point of the current changes with every sample and says nothing
    /// of a new step. A field too.
    /// </summary>
    public bool HoldsVoltage;

    private readonly TestRecorder _recorder;
    private readonly EventRecorder _events;
    private readonly ScheduleRunner _runner;
    private readonly StepProgress _progress;
    private readonly ChargeCounter _charge;
    private readonly SampleFilter _filter;
    private readonly ShortPolicy _shorts;
    private readonly ShortRest _rest;
    private readonly PulseMeter _pulse = new PulseMeter();
    private readonly StepControl _control;
    private readonly SpectrumStep _spectrum;
    private int _halfCycle;

    /// <summary>A limit has ended the impedance step; the cell is on its way back to the source.</summary>
    private bool _isGivenUp;

    public StepDriver(
        TestRecorder recorder, EventRecorder events, ScheduleRunner runner, ChargeCounter charge, SampleFilter filter, ShortPolicy shorts,
        ShortRest rest,
        SpectrumStep spectrum)
    {
        _recorder = recorder;
        _events = events;
        _runner = runner;
        _progress = runner.Progress;
        _charge = charge;
        _filter = filter;
        _shorts = shorts;
        _rest = rest;
        _spectrum = spectrum;
        _control = new StepControl(runner);
    }

    /// <summary>Test time at which the last step was entered; once the schedule is over, that at which it ended.</summary>
    public long EnteredMilliseconds { get; private set; }

    /// <summary>The schedule begins with its first step.</summary>
    public void Begin(Sample sample)
    {
        _halfCycle = 0;
        Enter(sample);
    }

    /// <summary>Takes up the step that a power cut interrupted, or the one behind it.</summary>
    public void Restore(ResumePoint point, ShortEvent lastShort, Sample sample)
    {
        _halfCycle = _runner.HalfCycle;
        if (point.HasStepEnded)
        {
            Next(sample);
        }
        else
        {
            Reenter(point, lastShort, sample);
        }
    }

    /// <summary>The step's own current does not flow: a pause or a fault.</summary>
    public void StandStill()
    {
        _progress.IsDriven = false;
        SteadyUntil = 0;
        if (_spectrum.IsOn)
        {
            _spectrum.StandStill();
        }
    }

    /// <summary>Takes a sample of the running step. True when the step is over; its last sample has then been recorded.</summary>
    public bool Advance(Sample sample, int elapsedMilliseconds)
    {
        StepProgress progress = _progress;
        progress.ChargeCounts = _charge.StepCounts;
        progress.HalfCycleCounts = _charge.HalfCycleCounts;
        progress.TestCounts = _charge.DepositionCounts + _charge.StrippingCounts;
        if (!progress.IsDriven)
        {
            BeginControl(sample);
        }

        PassTime(sample, elapsedMilliseconds);
        if (_runner.Step.Kind == StepKind.Pulse)
        {
            _pulse.Observe(sample, progress.Milliseconds);
        }

        bool isOver = IsOver(sample);
        if (isOver)
        {
            Leave(sample);
        }
        else if (!_spectrum.IsOn)
        {
            Aim(sample);
        }

        progress.IsDriven = _rest.LeftMilliseconds <= 0;
        return isOver;
    }

    /// <summary>The running step is over; the next one begins.</summary>
    public void Leave(Sample sample)
    {
        if (_rest.IsOn)
        {
            _rest.End(sample.Milliseconds);
        }

        Record(sample);
        if (_runner.Step.Kind == StepKind.Pulse)
        {
            _events.Pulse(_pulse, _runner.Cursor.StepCount, sample.Milliseconds);
        }

        _recorder.StepEnded(_runner, _charge, sample.Milliseconds);
        Next(sample);
    }

    public void Record(Sample sample)
    {
        _recorder.Sample(sample, _charge);
        _filter.Took(sample);
    }

    private bool IsOver(Sample sample)
    {
        if (!_spectrum.IsOn)
        {
            return _runner.IsStepOver(sample);
        }

        WantedNanoamps = _spectrum.Tick(sample, _progress.Milliseconds);
        if (!_isGivenUp && _runner.IsStepOver(sample))
        {
            _isGivenUp = true;
            _spectrum.GiveUp();
        }

        if (_spectrum.IsDone && !_isGivenUp)
        {
            _runner.EndSpectrum();
        }

        return _spectrum.IsDone;
    }

    private void BeginControl(Sample sample)
    {
        Step step = _runner.Step;
        _control.Begin(sample);
        if (step.Kind == StepKind.Impedance)
        {
            _isGivenUp = false;
            _spectrum.IsOn = true;
            _spectrum.Begin(step.Spectrum!, _runner.Cursor.StepCount, _progress.Milliseconds);
        }
    }

    /// <summary>The step's time stands still while the cell rests after a short.</summary>
    private void PassTime(Sample sample, int elapsedMilliseconds)
    {
        ShortRest rest = _rest;
        if (rest.LeftMilliseconds > 0)
        {
            rest.Pass(elapsedMilliseconds, sample.Milliseconds);
        }
        else
        {
            _progress.Milliseconds += elapsedMilliseconds;
        }

        if (sample.Milliseconds >= rest.ProbeDue && _progress.IsDriven)
        {
            rest.Probe(sample, _shorts.IsReduced);
        }
    }

    private void Aim(Sample sample)
    {
        Step step = _runner.Step;
        bool isControlled = step.IsControlled;
        bool holdsVoltage = isControlled && step.Kind != StepKind.ConstantPower;
        HoldsVoltage = isControlled;
        bool isResting = _rest.LeftMilliseconds > 0;
        int nanoamps = isResting ? 0 : _shorts.IsReduced ? _runner.StepNanoamps / 2 : _runner.StepNanoamps;
        if (isControlled && !isResting)
        {
            nanoamps = _control.Next(sample, nanoamps, _shorts.IsReduced);
        }

        bool isSettled = holdsVoltage ? _control.HasArrived : _progress.Milliseconds > 0;
        bool isSteady = isSettled && !isControlled && !isResting && step.Kind != StepKind.Pulse && step.Kind != StepKind.Impedance;
        _progress.IsSettled = isSettled;
        SteadyUntil = isSteady ? _runner.EarliestEndMilliseconds : 0;
        WantedNanoamps = nanoamps;
    }

    private void Next(Sample sample)
    {
        if (_spectrum.IsOn)
        {
            _spectrum.IsOn = false;
            _spectrum.End();
        }

        _runner.Advance();
        Enter(sample);
    }

    private void Enter(Sample sample)
    {
        _shorts.BeginStep(false);
        _rest.Drop();
        SteadyUntil = 0;
        WantedNanoamps = 0;
        HoldsVoltage = false;
        EnteredMilliseconds = sample.Milliseconds;
        if (!_runner.IsRunning)
        {
            return;
        }

        _charge.BeginStep(0);
        if (_runner.HalfCycle != _halfCycle)
        {
            _charge.BeginHalfCycle(0);
        }

        _halfCycle = _runner.HalfCycle;
        _filter.Begin(_runner.Step.Record);
        _pulse.Begin(sample);
        BeginControl(sample);
        _recorder.StepStarted(_runner, _charge, sample.Milliseconds);
        Aim(sample);
    }

    private void Reenter(ResumePoint point, ShortEvent lastShort, Sample sample)
    {
        _shorts.BeginStep(point.IsReduced);
        _rest.Restore(point, lastShort);
        _filter.Begin(_runner.Step.Record);
        _pulse.GiveUp();
        BeginControl(sample);
        Aim(sample);
    }
}
