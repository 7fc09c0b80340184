using System;
using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Core.Instrument.Resume;
using SolidCell.Core.Measurement;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Test;

/// <summary>What commands, faults and power cuts do to a test: start it, take it up, hold it, set it going, end it.</summary>
internal sealed class TestControl
{
    private readonly InstrumentSettings _settings;
    private readonly TestRecorder _recorder;
    private readonly TestRun _run;
    private readonly FaultSupervisor _faults;
    private readonly StateMachine _state;
    private readonly TestClock _clock;
    private readonly FixtureCalibration _calibration;

    public TestControl(
        InstrumentSettings settings, TestRecorder recorder, TestRun run, FaultSupervisor faults, StateMachine state, TestClock clock,
        Sample sample,
        FixtureCalibration calibration)
    {
        _calibration = calibration;
        _settings = settings;
        _recorder = recorder;
        _run = run;
        _faults = faults;
        _state = state;
        _clock = clock;
        Sample = sample;
    }

    /// <summary>The last sample; the same object every time.</summary>
    public Sample Sample { get; }

    public InstrumentState State => _state.State;

    public bool IsTestOn => _run.IsOn;

    public bool IsHeldByFault => _faults.Holds;

    /// <summary>The test that runs or ran last; zeros before the first since power-on.</summary>
    public byte[] TestId { get; } = new byte[Command.TestIdBytes];

    /// <summary>True once a test has been started or taken up since power-on.</summary>
    public bool HasTest { get; private set; }

    /// <summary>Connects the cell for a test that is about to start; false when the relay refuses.</summary>
    public bool Connect() => _state.Connect();

    /// <summary>Starts a test on a connected cell, with a program that has been checked on it.</summary>
    public void Start(Program program, CellDescription cell, Command command, long unixMilliseconds)
    {
        Begin(program, command.TestId, 0);
        Press(cell);
        _recorder.TestStarted(cell, _calibration.TareMillinewtons, unixMilliseconds, command.TestId, command.ProgramHash);
        _state.Start();
        _run.Begin(program, cell, Sample);
        Settle();
    }

    /// <summary>Takes up a test that a power cut interrupted, after a gap of this length as far as known.</summary>
    public void TakeUp(Program program, ResumeFinder finder, ResumePoint point, long gapMilliseconds)
    {
        Begin(program, finder.TestId, point.TestMilliseconds + gapMilliseconds);
        Press(finder.Cell);
        point.AnswerShort(program);
        _state.TakeUp(point, program.OnPowerCut == PowerCutResponse.Wait);
        _run.Restore(program, finder.Cell, point, finder.LastShort, Sample);
        _state.SetGoing();
        Settle();
    }

    /// <summary>A test that was open when the power was cut cannot be taken up: it is closed in the log, and a fault says so.</summary>
    public void Lose(ResumePoint point)
    {
        _recorder.TestLost(point);
        Raise(FaultId.ScheduleCorrupt, 0);
    }

    public void Pause() => _state.Pause();

    /// <summary>False when the relay refuses to close.</summary>
    public bool Resume() => _state.Resume();

    public void Stop(StepEndReason reason)
    {
        _run.End(reason, Sample);
        _state.Stop();
        Settle();
    }

    /// <summary>Clears latched faults whose conditions are gone. True when none is left.</summary>
    public bool ClearFaults()
    {
        bool isClear = _faults.Clear(Sample);
        Settle();
        return isClear;
    }

    /// <summary>Raises a fault that is no condition of a sample, with the number that it is about; else 0.</summary>
    public void Raise(FaultId id, long value)
    {
        _faults.Raise(id, value, _clock.LogMilliseconds);
        Settle();
    }

    /// <summary>
    /// The loop has stood still for longer than the relay holds: it has opened by itself, nobody knows how much charge passed meanwhile,
    /// and the test goes on, or waits, as after a power cut.
    /// </summary>
    /// <param name="gapMilliseconds">Time since the last tick.</param>
    /// <param name="setPointNanoamps">Current that flowed while the relay still held.</param>
    public void Lapse(int gapMilliseconds, int setPointNanoamps)
    {
        int hold = _settings.RelayHoldMilliseconds;
        long nanoampHours = ResumePoint.NanoampHoursAtMost(setPointNanoamps, gapMilliseconds < hold ? gapMilliseconds : hold);
        _state.Lapse(gapMilliseconds, nanoampHours);
        Raise(FaultId.LoopStalled, gapMilliseconds);
    }

    /// <summary>Brings state and relay in line; call when a fault came or went and when a test ended.</summary>
    public void Settle()
    {
        _state.Settle();
        if (!_run.IsOn)
        {
            _faults.EndTest(_settings.Safety);
        }
    }

    /// <summary>A pressure on another area was none of this test; the next reading of the load cell is.</summary>
    private void Press(CellDescription cell)
    {
        if (_calibration.UseCell(cell))
        {
            Sample.StackPressureQuality = SampleQuality.NotMeasured;
        }
    }

    /// <summary>What was measured before is not of this test: its first step begins without a sample.</summary>
    private void Begin(Program program, byte[] testId, long testMilliseconds)
    {
        _clock.BeginTest(testMilliseconds);
        Sample.Milliseconds = testMilliseconds;
        Sample.CellVoltageQuality = SampleQuality.NotMeasured;
        Sample.CellCurrentQuality = SampleQuality.NotMeasured;
        _faults.BeginTest(_settings.Safety.Within(program.Envelope));
        Array.Copy(testId, TestId, TestId.Length);
        HasTest = true;
    }
}
