using System;
using SolidCell.Core.Commands;
using SolidCell.Core.Control;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Safety;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>
/// The whole fixture, a tick at a time: measure, detect, check the interlocks, advance the schedule, drive the
/// current, record, beat. It reads no clock, never waits and allocates nothing per tick.
/// </summary>
public sealed class FixtureInstrument : ICommandTarget
{
    private readonly IMeasuringChain _chain;
    private readonly ICellSwitch _cellSwitch;
    private readonly InstrumentSettings _settings;
    private readonly RecordLog _log;
    private readonly TestRecorder _recorder;
    private readonly TestRun _run;
    private readonly CurrentController _current;
    private readonly Interlocks _interlocks = new Interlocks();
    private readonly FaultMonitor _faults = new FaultMonitor();
    private readonly CommandDesk _desk;
    private long _now;
    private long _testOrigin;
    private bool _isRelayClosed;
    private long _stoodSince;
    private bool _isPausedByOperator;
    private bool _hasTested;
    private long _unaccountedNanoampHours;

    public FixtureInstrument(IMeasuringChain chain, ICurrentSource source, ICellSwitch cellSwitch, RecordLog log, InstrumentSettings settings)
    {
        _chain = chain;
        _cellSwitch = cellSwitch;
        _settings = settings;
        _log = log;
        _recorder = new TestRecorder(log);
        _run = new TestRun(_recorder, settings.SamplePeriodMilliseconds);
        _current = new CurrentController(source, chain, settings.LowRange, settings.HighRange);
        _interlocks.EndTest(settings.Safety);
        _desk = new CommandDesk(this, _recorder, settings);
    }

    /// <summary>The last sample; the same object every time.</summary>
    public Sample Sample { get; } = new Sample();

    public InstrumentState State { get; private set; }

    public int SetPointNanoamps => _current.SetPointNanoamps;

    /// <summary>The running step's place in the program, -1 while no test is on.</summary>
    public int StepIndex => _run.Runner.Cursor.Index;

    public int StepCount => _run.Runner.Cursor.StepCount;

    public int CycleCount => _run.Runner.Cursor.CycleCount;

    /// <summary>Time since the start of the test; stands still at its length when it is over.</summary>
    public long TestMilliseconds { get; private set; }

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

    public string LastRefusal => _desk.LastRefusal;

    /// <summary>True while an operator wants to see which fixture this is (the LED blinks).</summary>
    public bool IsIdentifying => _desk.IsIdentifying(_now);

    /// <summary>
    /// Called once before the first tick: latched faults of before the reboot hold again, and a test that a power cut
    /// interrupted is taken up from the log. True when it was.
    /// </summary>
    /// <param name="program">The program of the last start, as the fixture kept it.</param>
    /// <param name="length">Its length in bytes; 0 when there is none.</param>
    /// <param name="gapMilliseconds">How long the power was off, as far as known; else 0.</param>
    public bool TakeUp(byte[] program, int length, long gapMilliseconds)
    {
        ResumeFinder finder = new ResumeFinder(_log);
        _faults.Restore(finder.LatchedFaults());
        Settle();
        ResumePoint point = finder.Find();
        if (!point.IsTestOpen)
            return false;

        if (point.StepIndex < 0 || !_desk.AcceptProgram(program, length) || !_desk.Holds(finder.ProgramHash, point))
        {
            _recorder.TestLost(point);
            Raise(FaultId.ScheduleCorrupt);
            return false;
        }

        Remember(finder.TestId);
        TakeUp(_desk.Program, finder.Cell, point, gapMilliseconds < 0 ? 0 : gapMilliseconds);
        return true;
    }

    /// <summary>One tick. Times must not go backwards.</summary>
    public void Advance(long nowMilliseconds)
    {
        int elapsed = Elapse(nowMilliseconds);
        Measure(nowMilliseconds);
        CheckInterlocks();
        if (_run.IsOn)
            Test(elapsed);

        Drive();
        if (_isRelayClosed)
            _cellSwitch.Beat();
    }

    /// <summary>Called by the loop around <see cref="Advance"/> when it caught something: the relay opens for good.</summary>
    public void ReportInternalError()
    {
        OpenRelay();
        Raise(FaultId.InternalError);
    }

    public CommandOutcome Execute(Command command) => _desk.Execute(command);

    public bool AcceptProgram(byte[] program, int length) => _desk.AcceptProgram(program, length);

    /// <summary>Time of the last tick.</summary>
    internal long NowMilliseconds => _now;

    internal long LogMilliseconds => _run.IsOn ? TestMilliseconds : _now;

    internal bool IsHeldByFault => _faults.Worst >= FaultAction.Pause;

    internal void Start(Program program, CellDescription cell, Command command, long unixMilliseconds)
    {
        _testOrigin = _now;
        TestMilliseconds = 0;
        _unaccountedNanoampHours = 0;
        Sample.Milliseconds = 0;
        _interlocks.BeginTest(_settings.Safety.Within(program.Envelope));
        Remember(command.TestId);
        _recorder.TestStarted(cell, unixMilliseconds, command.TestId, command.ProgramHash);
        CloseRelay();
        State = InstrumentState.Running;
        _isPausedByOperator = false;
        _hasTested = true;
        _run.Begin(program, cell, Sample);
        Settle();
    }

    private void Remember(byte[] testId)
    {
        Array.Copy(testId, TestId, TestId.Length);
        HasTest = true;
    }

    internal void Pause()
    {
        _isPausedByOperator = true;
        _stoodSince = TestMilliseconds;
        State = InstrumentState.Paused;
    }

    internal void Resume()
    {
        _isPausedByOperator = false;
        CloseRelay();
        Continue();
    }

    internal void Stop(StepEndReason reason)
    {
        _run.End(reason, Sample);
        if (State != InstrumentState.Faulted)
            State = InstrumentState.Running;

        Settle();
    }

    /// <summary>Clears latched faults whose conditions are gone. True when none is left.</summary>
    internal bool ClearFaults()
    {
        bool isClear = _faults.ClearLatched();
        WriteFaults();
        Settle();
        return isClear;
    }

    private void TakeUp(Program program, CellDescription cell, ResumePoint point, long gapMilliseconds)
    {
        TestMilliseconds = point.TestMilliseconds + gapMilliseconds;
        _testOrigin = _now - TestMilliseconds;
        _stoodSince = point.TestMilliseconds;
        _hasTested = true;
        Sample.Milliseconds = TestMilliseconds;
        _interlocks.BeginTest(_settings.Safety.Within(program.Envelope));
        _run.Restore(program, cell, point, Sample);
        _unaccountedNanoampHours = point.WasPaused ? 0 : ResumePoint.UnaccountedNanoampHours(_run.Runner.StepNanoamps);
        _isPausedByOperator = point.WasPaused || program.OnPowerCut == PowerCutResponse.Wait;
        State = InstrumentState.Paused;
        if (!_isPausedByOperator && !_faults.IsLatched)
            CloseRelay();

        if (IsHeldByFault)
            State = InstrumentState.Faulted;
        else if (!_isPausedByOperator)
            Continue();
    }

    private int Elapse(long nowMilliseconds)
    {
        long elapsed = nowMilliseconds - _now;
        _now = nowMilliseconds;
        if (_run.IsOn)
            TestMilliseconds = nowMilliseconds - _testOrigin;

        return elapsed < 0 ? 0 : elapsed > int.MaxValue ? int.MaxValue : (int)elapsed;
    }

    private void Measure(long nowMilliseconds)
    {
        _chain.Measure(nowMilliseconds, Sample);
        Sample.Milliseconds = LogMilliseconds;
        Sample.StackKilopascals -= _settings.TareKilopascals;
    }

    private void CheckInterlocks()
    {
        int conditions = _interlocks.Conditions(Sample, SetPointNanoamps, _current.SamplesSinceChange);
        if (_current.FailedWrites > 0)
            conditions |= Interlocks.Bit(FaultId.SourceSilent);

        if (_isRelayClosed && _log.IsFull)
            conditions |= Interlocks.Bit(FaultId.LogFull);

        if (!_faults.Observe(conditions, _now))
            return;

        WriteFaults();
        Settle();
    }

    private void Raise(FaultId id)
    {
        _faults.Raise(id);
        Settle();
        _recorder.Fault(id, true, 0, _faults.Active, LogMilliseconds);
    }

    private void WriteFaults()
    {
        for (int id = 1; id < FaultTable.Count; id++)
        {
            int bit = 1 << id;
            if ((_faults.Raised & bit) != 0)
                _recorder.Fault((FaultId)id, true, FaultValue.Of((FaultId)id, Sample), _faults.Active, LogMilliseconds);
            else if ((_faults.Cleared & bit) != 0)
                _recorder.Fault((FaultId)id, false, FaultValue.Of((FaultId)id, Sample), _faults.Active, LogMilliseconds);
        }
    }

    private void Test(int elapsed)
    {
        _run.Tick(Sample, elapsed, SetPointNanoamps, State == InstrumentState.Running);
        if (!_run.IsOn)
            Settle();
    }

    private void Drive()
    {
        int wanted = State == InstrumentState.Running ? _run.WantedNanoamps : 0;
        if (wanted != SetPointNanoamps)
            _run.Charge.SwitchTo(wanted);

        _current.Drive(wanted, Sample);
    }

    /// <summary>Brings state and relay in line with the faults and the test.</summary>
    private void Settle()
    {
        if (_faults.Worst >= FaultAction.OpenRelay)
            OpenRelay();

        if (IsHeldByFault)
            Hold();
        else if (!_run.IsOn)
            Rest();
        else if (State == InstrumentState.Faulted)
            Recover();
    }

    private void Hold()
    {
        if (State == InstrumentState.Running)
            _stoodSince = TestMilliseconds;

        State = InstrumentState.Faulted;
    }

    private void Rest()
    {
        OpenRelay();
        State = _hasTested ? InstrumentState.Finished : InstrumentState.Idle;
        _interlocks.EndTest(_settings.Safety);
    }

    /// <summary>A fault that left the relay closed lets the test go on; after any other an operator must resume it.</summary>
    private void Recover()
    {
        if (_isRelayClosed && !_isPausedByOperator)
            Continue();
        else
            StandStill();
    }

    /// <summary>Charge that a power cut left unaccounted is told once, whoever sets the test going again.</summary>
    private void Continue()
    {
        State = InstrumentState.Running;
        _recorder.Resumed(_run.Runner, TestMilliseconds - _stoodSince, _unaccountedNanoampHours, TestMilliseconds);
        _unaccountedNanoampHours = 0;
    }

    private void StandStill() => State = InstrumentState.Paused;

    private void CloseRelay()
    {
        _cellSwitch.Close();
        _isRelayClosed = true;
        _interlocks.IsCellConnected = true;
    }

    private void OpenRelay()
    {
        _cellSwitch.Open();
        _isRelayClosed = false;
        _interlocks.IsCellConnected = false;
    }
}
