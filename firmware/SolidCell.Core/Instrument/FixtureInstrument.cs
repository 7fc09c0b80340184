using System;
using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>
/// The whole fixture, a tick at a time: measure, check the interlocks, detect, advance the schedule, drive the current, beat, and
/// put on the storage what must not be lost. It reads no clock, never waits and allocates nothing per tick.
/// </summary>
public sealed class FixtureInstrument : ICommandTarget
{
    private readonly IMeasuringChain _chain;
    private readonly InstrumentSettings _settings;
    private readonly RecordLog _log;
    private readonly CalibrationKeeper _calibration;
    private readonly FixtureCalibration _corrections;
    private readonly TestRecorder _recorder;
    private readonly TestRun _run;
    private readonly CurrentController _current;
    private readonly FaultWatch _faults;
    private readonly CellRelay _relay;
    private readonly ICellSwitch _switch;
    private readonly TestClock _clock = new TestClock();
    private readonly StateMachine _state;
    private readonly CommandDesk _desk;
    private readonly Sample _sample = new Sample();

    /// <param name="chain">What measures the cell.</param>
    /// <param name="source">What drives it.</param>
    /// <param name="cellSwitch">What disconnects it.</param>
    /// <param name="log">Where everything that happens is written; open.</param>
    /// <param name="settings">What the fixture is built like.</param>
    /// <param name="blocks">Keeps the calibration (<see cref="CalibrationKeeper.Block"/>); without one it lasts until the power goes.</param>
    public FixtureInstrument(
        IMeasuringChain chain, ICurrentSource source, ICellSwitch cellSwitch, RecordLog log, InstrumentSettings settings, BlockStore? blocks = null)
    {
        _chain = chain;
        _settings = settings;
        _log = log;
        _calibration = new CalibrationKeeper(blocks);
        _corrections = _calibration.Current;
        _recorder = new TestRecorder(log);
        _run = new TestRun(_recorder, settings.SamplePeriodMilliseconds);
        _current = new CurrentController(source, chain, _calibration.Current.SourceOneMilliamp, _calibration.Current.SourceTenMilliamps);
        _switch = cellSwitch;
        _relay = new CellRelay(cellSwitch);
        _faults = new FaultWatch(_recorder, _relay, _current, log.Room);
        _faults.EndTest(settings.Safety);
        _state = new StateMachine(_faults, _relay, _run, _clock, _recorder);
        _desk = new CommandDesk(this, _recorder, settings, _calibration);
    }

    /// <summary>The last sample; the same object every time.</summary>
    public Sample Sample => _sample;

    public InstrumentState State => _state.State;

    public int SetPointNanoamps => _current.SetPointNanoamps;

    /// <summary>The running step's place in the program, -1 while no test is on.</summary>
    public int StepIndex => _run.Runner.Cursor.Index;

    /// <summary>Steps begun in this test, from 1.</summary>
    public int StepCount => _run.Runner.Cursor.StepCount;

    /// <summary>Cycles begun in this test, from 1 once one has begun.</summary>
    public int CycleCount => _run.Runner.Cursor.CycleCount;

    /// <summary>Time since the start of the test; stands still at its length when it is over.</summary>
    public long TestMilliseconds => _clock.TestMilliseconds;

    /// <summary>Shorts seen in this test.</summary>
    public int ShortCount => _run.ShortCount;

    /// <summary>Why the last test ended; meaningful in <see cref="InstrumentState.Finished"/>.</summary>
    public TestEndReason TestEnd => _run.Runner.TestEnd;

    /// <summary>Active faults, one bit per <see cref="FaultId"/>.</summary>
    public int ActiveFaults => _faults.Active;

    /// <summary>True while a test is on, whether it runs, is paused or held by a fault.</summary>
    public bool IsTestOn => _run.IsOn;

    /// <summary>The test that runs or ran last, 16 bytes; zeros before the first since power-on.</summary>
    public byte[] TestId { get; } = new byte[Command.TestIdBytes];

    /// <summary>True once a test has been started or taken up since power-on.</summary>
    public bool HasTest { get; private set; }

    /// <summary>True while the fixture holds a program for the next start.</summary>
    public bool HasProgram => _desk.Shelf.HasProgram;

    /// <summary>SHA-256 of that program; zeros while there is none.</summary>
    public byte[] ProgramHash => _desk.Shelf.Hash;

    public string LastRefusal => _desk.LastRefusal;

    public string LastAnswer => _desk.LastAnswer;

    /// <summary>True while an operator wants to see which fixture this is (the LED blinks).</summary>
    public bool IsIdentifying => _desk.IsIdentifying(_clock.Now);

    /// <summary>One tick. Times must not go backwards.</summary>
    public void Advance(long nowMilliseconds)
    {
        Sample sample = _sample;
        TestRun run = _run;
        CurrentController current = _current;
        TestClock clock = _clock;
        int elapsed = clock.Elapse(nowMilliseconds, run.IsOn);
        int setPoint = current.SetPoint;
        _chain.Measure(nowMilliseconds, sample);
        sample.Milliseconds = clock.LogMilliseconds;
        _corrections.Correct(sample, current.RangeInUse);
        if (_faults.Check(sample, setPoint, nowMilliseconds))
            Settle();

        if (run.IsOn)
        {
            run.Tick(sample, elapsed, setPoint, _state.State == InstrumentState.Running);
            if (!run.IsOn)
                Settle();
        }

        int wanted = _state.State == InstrumentState.Running ? run.WantedNanoamps : 0;
        if (wanted != setPoint)
            run.Charge.SwitchTo(wanted);

        current.Drive(wanted, sample);

        // Only a tick that came through everything before it keeps the relay closed; an open one needs no beat.
        if (_relay.IsClosed)
            _switch.Beat();

        _log.FlushIfDue(clock.LogMilliseconds);
    }

    /// <summary>
    /// Called once before the first tick: faults that were active before the reboot hold again, and a test that a power cut
    /// interrupted is taken up from the log. True when it was.
    /// </summary>
    /// <param name="program">The program of the last start, as the fixture kept it.</param>
    /// <param name="length">Its length in bytes; 0 when there is none.</param>
    /// <param name="gapMilliseconds">How long the power was off, as far as known; else 0.</param>
    public bool TakeUp(byte[] program, int length, long gapMilliseconds)
    {
        ResumeFinder finder = new ResumeFinder(_log);
        _faults.Restore(finder.OpenFaults());
        _state.Settle();
        ResumePoint point = finder.Find();
        if (point.IsTestOpen && _desk.AcceptProgram(program, length) && _desk.Shelf.Holds(finder.ProgramHash, point))
        {
            TakeUp(finder, point, gapMilliseconds < 0 ? 0 : gapMilliseconds);
            return true;
        }

        if (point.IsTestOpen)
        {
            _recorder.TestLost(point);
            Raise(FaultId.ScheduleCorrupt);
        }

        return false;
    }

    /// <summary>Called by the loop around <see cref="Advance"/> when it caught something: the relay opens for good.</summary>
    public void ReportInternalError()
    {
        _relay.Open();
        Raise(FaultId.InternalError);
    }

    public CommandOutcome Execute(Command command)
    {
        CommandOutcome outcome = _desk.Execute(command);
        _log.FlushIfDue(_clock.LogMilliseconds);
        return outcome;
    }

    public bool AcceptProgram(byte[] program, int length) => _desk.AcceptProgram(program, length);

    /// <summary>Time of the last tick.</summary>
    internal long NowMilliseconds => _clock.Now;

    internal long LogMilliseconds => _clock.LogMilliseconds;

    internal bool IsHeldByFault => _faults.Holds;

    /// <summary>Starts a test with a program that has been checked on the cell.</summary>
    internal void Start(Program program, CellDescription cell, Command command, long unixMilliseconds)
    {
        BeginTest(program, command.TestId, 0);
        _recorder.TestStarted(cell, unixMilliseconds, command.TestId, command.ProgramHash);
        _state.Start();
        _run.Begin(program, cell, Sample);
        Settle();
    }

    internal void Pause() => _state.Pause();

    internal void Resume() => _state.Resume();

    internal void Stop(StepEndReason reason)
    {
        _run.End(reason, Sample);
        _state.Stop();
        Settle();
    }

    /// <summary>Clears latched faults whose conditions are gone. True when none is left.</summary>
    internal bool ClearFaults()
    {
        bool isClear = _faults.Clear(Sample);
        Settle();
        return isClear;
    }

    /// <summary>The calibration has changed; no current flows.</summary>
    internal void Recalibrate() =>
        _current.Recalibrate(_calibration.Current.SourceOneMilliamp, _calibration.Current.SourceTenMilliamps);

    private void TakeUp(ResumeFinder finder, ResumePoint point, long gapMilliseconds)
    {
        BeginTest(_desk.Shelf.Program, finder.TestId, point.TestMilliseconds + gapMilliseconds);
        point.AnswerShort(_desk.Shelf.Program);
        _state.TakeUp(point, _desk.Shelf.Program.OnPowerCut == PowerCutResponse.Wait);
        _run.Restore(_desk.Shelf.Program, finder.Cell, point, finder.LastShort, Sample);
        _state.SetGoing();
        Settle();
        _log.FlushIfDue(_clock.LogMilliseconds);
    }

    private void BeginTest(Program program, byte[] testId, long testMilliseconds)
    {
        _clock.BeginTest(testMilliseconds);
        Sample.Milliseconds = testMilliseconds;
        _faults.BeginTest(_settings.Safety.Within(program.Envelope));
        Array.Copy(testId, TestId, TestId.Length);
        HasTest = true;
    }

    private void Raise(FaultId id)
    {
        _faults.Raise(id, _clock.LogMilliseconds);
        Settle();
        _log.FlushIfDue(_clock.LogMilliseconds);
    }

    private void Settle()
    {
        _state.Settle();
        if (!_run.IsOn)
            _faults.EndTest(_settings.Safety);
    }
}
