using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Core.Control;
using SolidCell.Core.Instrument.Commands;
using SolidCell.Core.Instrument.Resume;
using SolidCell.Core.Instrument.Test;
using SolidCell.Core.Measurement;
using SolidCell.Core.Recording;
using SolidCell.Core.Recording.Blocks;
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
    private readonly RecordLog _log;
    private readonly FixtureCalibration _corrections;
    private readonly TestRun _run;
    private readonly StepDriver _steps;
    private readonly CurrentController _current;
    private readonly FaultSupervisor _faults;
    private readonly CellRelay _relay;
    private readonly ICellSwitch _switch;
    private readonly TestClock _clock = new TestClock();
    private readonly StateMachine _state;
    private readonly TestControl _control;
    private readonly ProgramStore _programs;
    private readonly CommandHandler _commands;
    private readonly Sample _sample = new Sample();
    private readonly int _holdMilliseconds;
    private bool _hasLapsed;

    /// <param name="chain">What measures the cell.</param>
    /// <param name="source">What drives it.</param>
    /// <param name="cellSwitch">What disconnects it.</param>
    /// <param name="log">Where everything that happens is written; open.</param>
    /// <param name="settings">What the fixture is built like.</param>
    /// <param name="blocks">Keeps the calibration (<see cref="CalibrationStore.Block"/>); without one it lasts until the power
    /// goes.</param>
    /// <param name="spectra">What takes impedance spectra; without it a program that wants one is refused.</param>
    /// <param name="meterSwitch">What takes the cell to the impedance meter: there when the meter is.</param>
    public FixtureInstrument(
        IMeasuringChain chain,
        ICurrentSource source,
        ICellSwitch cellSwitch,
        RecordLog log,
        InstrumentSettings settings,
        BlockStore? blocks = null,
        SpectrumStep? spectra = null,
        IMeterSwitch? meterSwitch = null)
    {
        FaultTable.Check();
        TestRecorder recorder = new TestRecorder(log);
        EventRecorder events = new EventRecorder(log);
        CalibrationStore calibration = new CalibrationStore(blocks);
        _chain = chain;
        _log = log;
        _holdMilliseconds = settings.RelayHoldMilliseconds;
        _switch = cellSwitch;
        _corrections = calibration.Current;
        _relay = new CellRelay(cellSwitch, meterSwitch);
        SpectrumStep spectrum = spectra ?? new SpectrumStep();
        spectrum.Connect(_relay);
        _run = new TestRun(recorder, events, settings.SamplePeriodMilliseconds, spectrum);
        _steps = _run.Steps;
        _current = new CurrentController(source, chain, _corrections.SourceOneMilliamp, _corrections.SourceTenMilliamps);
        _faults = new FaultSupervisor(events, _relay, _current, log.Retention);
        _faults.EndTest(settings.Safety);
        _state = new StateMachine(_faults, _relay, _run, _clock, recorder);
        _control = new TestControl(settings, recorder, _run, _faults, _state, _clock, _sample, _corrections);
        _programs = new ProgramStore(settings, spectrum.HasSource, spectrum.HasMeter && meterSwitch != null);
        _commands = new CommandHandler(_control, _clock, _programs, new CalibrationHandler(calibration, _current), events, settings);
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
    public byte[] TestId => _control.TestId;

    /// <summary>True once a test has been started or taken up since power-on.</summary>
    public bool HasTest => _control.HasTest;

    /// <summary>True while the fixture holds a program for the next start.</summary>
    public bool HasProgram => _programs.HasProgram;

    /// <summary>SHA-256 of that program; zeros while there is none.</summary>
    public byte[] ProgramHash => _programs.Hash;

    public string LastRefusal => _commands.LastRefusal;

    public string LastAnswer => _commands.LastAnswer;

    /// <summary>True while an operator wants to see which fixture this is (the LED blinks).</summary>
    public bool IsIdentifying => _commands.IsIdentifying(_clock.Now);

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
        if (_hasLapsed || (elapsed > _holdMilliseconds && _relay.IsClosed))
        {
            _hasLapsed = false;
            _control.Lapse(elapsed, setPoint);
            elapsed = 0;
            setPoint = 0;
        }

        CellRelay relay = _relay;
        if (!relay.IsSettled)
        {
            TakeUnconnected(sample);
        }

        if (_faults.Check(sample, setPoint, nowMilliseconds))
        {
            _control.Settle();
        }

        if (run.IsOn)
        {
            run.Tick(sample, elapsed, setPoint, _state.State == InstrumentState.Running);
            if (!run.IsOn)
            {
                _control.Settle();
            }
        }

        int wanted = _state.State == InstrumentState.Running ? _steps.WantedNanoamps : 0;
        if (wanted != current.SetPoint)
        {
            run.Charge.SwitchTo(wanted);
        }

        current.Drive(wanted, sample);

        // Only a tick that came through everything before it keeps the relay closed; an open one needs no beat.
        if (relay.IsClosed)
        {
            bool isHeld = _switch.Beat();
            if (!relay.IsSettled)
            {
                relay.IsSettled = isHeld && relay.IsMade;
            }

            if (!isHeld)
            {
                _hasLapsed = true;
                relay.Open();
            }
        }

        if (_log.FlushesItself && _log.IsFlushDue(clock.LogMilliseconds))
        {
            _log.Flush();
        }
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
        RestoreFaults(finder);
        ResumePoint point = finder.Find();
        bool isTakenUp = point.IsTestOpen && _commands.AcceptProgram(program, length) && _programs.Holds(finder.ProgramHash, point);
        if (isTakenUp)
        {
            _control.TakeUp(_programs.Program, finder, point, gapMilliseconds < 0 ? 0 : gapMilliseconds);
        }
        else if (point.IsTestOpen)
        {
            _control.Lose(point);
        }

        _log.FlushIfDue(_clock.LogMilliseconds);
        return isTakenUp;
    }

    /// <summary>
    /// Called instead of <see cref="TakeUp"/> in a boot in which the relay must not close: faults hold again, and a test that was on stays
    /// open in the log for a later boot.
    /// </summary>
    public void RestoreFaults() => RestoreFaults(new ResumeFinder(_log));

    /// <summary>Called by the loop around <see cref="Advance"/> when it caught something: the relay opens for good.</summary>
    public void ReportInternalError()
    {
        _relay.Open();
        _control.Raise(FaultId.InternalError, 0);
        _log.FlushIfDue(_clock.LogMilliseconds);
    }

    public CommandOutcome Execute(Command command)
    {
        CommandOutcome outcome = _commands.Execute(command);
        _log.FlushIfDue(_clock.LogMilliseconds);
        return outcome;
    }

    public bool AcceptProgram(byte[] program, int length) => _commands.AcceptProgram(program, length);

    private void RestoreFaults(ResumeFinder finder)
    {
        _faults.Restore(finder.OpenFaults());
        _state.Settle();
    }

    /// <summary>
    /// With the relay open the voltage at the input is not the cell's: about 0 V, which would read as a short. The sample of the tick that
    /// closes it is not recorded by itself, so that the first one of a test is one of the cell.
    /// </summary>
    private void TakeUnconnected(Sample sample)
    {
        if (sample.CellVoltageQuality == SampleQuality.Good)
        {
            sample.CellVoltageQuality = SampleQuality.OpenInput;
        }

        if (_relay.IsClosed)
        {
            _run.PassOver(sample);
        }
    }
}
