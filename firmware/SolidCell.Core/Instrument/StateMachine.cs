using SolidCell.Core.Instrument.Test;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>
/// What the fixture is doing, as docs/safety.md draws it: brings state and relay in line with the faults, the test and the operator,
/// and records when the schedule stops and when it goes on.
/// </summary>
internal sealed class StateMachine
{
    /// <summary>A field, because every tick reads it; set here only.</summary>
    public InstrumentState State;

    private readonly FaultSupervisor _faults;
    private readonly CellRelay _relay;
    private readonly TestRun _run;
    private readonly TestClock _clock;
    private readonly TestRecorder _recorder;
    private bool _hasTested;
    private bool _waitsForOperator;
    private long _haltedMilliseconds;
    private long _unaccountedNanoampHours;

    public StateMachine(FaultSupervisor faults, CellRelay relay, TestRun run, TestClock clock, TestRecorder recorder)
    {
        _faults = faults;
        _relay = relay;
        _run = run;
        _clock = clock;
        _recorder = recorder;
    }

    /// <summary>Connects the cell, before a test begins; false when the relay refuses.</summary>
    public bool Connect() => _relay.Close();

    /// <summary>A test begins on a cell that is connected.</summary>
    public void Start()
    {
        if (!_relay.IsClosed || _faults.Holds || _run.IsOn)
        {
            throw Invariant.Broken("a test starts without a cell, against a fault or within another");
        }

        _hasTested = true;
        _waitsForOperator = false;
        _unaccountedNanoampHours = 0;
        State = InstrumentState.Running;
    }

    public void Pause()
    {
        Halt(HaltReason.Operator);
        State = InstrumentState.Paused;
    }

    /// <summary>Goes on; false when the relay refuses to close: the test stays paused.</summary>
    public bool Resume()
    {
        if (!_relay.Close())
        {
            return false;
        }

        Continue();
        return true;
    }

    /// <summary>The test ends for a reason outside of the program; a fault that is active keeps its state.</summary>
    public void Stop()
    {
        if (State != InstrumentState.Faulted)
        {
            State = InstrumentState.Running;
        }

        Settle();
    }

    /// <summary>A power cut has halted a test that is not over. Said first of all in the new boot.</summary>
    public void TakeUp(ResumePoint point, bool waits)
    {
        _hasTested = true;
        _waitsForOperator = waits || point.WaitsForOperator || _faults.OpensRelay;
        _haltedMilliseconds = point.HaltedMilliseconds;
        _unaccountedNanoampHours = point.UnaccountedNanoampHours;
        HaltReason reason = point.WaitsForOperator ? HaltReason.RelayOpened : HaltReason.PowerCut;
        _recorder.Halted(reason, point, _clock.TestMilliseconds);
        State = InstrumentState.Paused;
    }

    /// <summary>
    /// The loop stood still until the relay had opened by itself. A test that ran, or that a fault held with the relay closed, waits for
    /// the operator where its program waits after a power cut; one that an operator had paused waits already.
    /// </summary>
    /// <param name="gapMilliseconds">Time since the last tick.</param>
    /// <param name="nanoampHours">Charge that may have passed in it.</param>
    public void Lapse(int gapMilliseconds, long nanoampHours)
    {
        _relay.Open();
        if (!_run.Runner.IsRunning || _waitsForOperator)
        {
            return;
        }

        _unaccountedNanoampHours += nanoampHours;
        Halt(HaltReason.LoopStalled);
        if (State == InstrumentState.Running)
        {
            _haltedMilliseconds -= _run.Rest.IsOn ? 0 : gapMilliseconds;
            State = InstrumentState.Paused;
        }

        _waitsForOperator = _run.Runner.Program.OnPowerCut == PowerCutResponse.Wait;
    }

    /// <summary>The test has been put back where it stood: it goes on by itself if nothing speaks against it.</summary>
    public void SetGoing()
    {
        if (_run.IsOn && !_waitsForOperator)
        {
            _waitsForOperator = !Resume();
        }

        Settle();
    }

    /// <summary>Brings state and relay in line; call when a fault came or went and when a test ended.</summary>
    public void Settle()
    {
        if (_faults.OpensRelay)
        {
            OpenRelay();
        }

        if (_faults.Holds)
        {
            Hold();
        }
        else if (!_run.IsOn)
        {
            Rest();
        }
        else if (State == InstrumentState.Faulted)
        {
            Recover();
        }
    }

    private void OpenRelay()
    {
        _relay.Open();
        if (_run.IsOn && !_waitsForOperator)
        {
            Halt(HaltReason.RelayOpened);
        }
    }

    private void Hold()
    {
        if (State == InstrumentState.Running && _run.IsOn && !_waitsForOperator)
        {
            Halt(HaltReason.Fault);
        }

        State = InstrumentState.Faulted;
    }

    private void Rest()
    {
        _relay.Open();
        State = _hasTested ? InstrumentState.Finished : InstrumentState.Idle;
    }

    /// <summary>
    /// A fault that left the relay closed lets the test go on, and a stall may; after any other an operator must resume it.
    /// </summary>
    private void Recover()
    {
        if (!_run.Runner.IsRunning)
        {
            State = InstrumentState.Running;
        }
        else if (_waitsForOperator || !Resume())
        {
            _waitsForOperator = true;
            State = InstrumentState.Paused;
        }
    }

    private void Halt(HaltReason reason)
    {
        if (State == InstrumentState.Running)
        {
            _haltedMilliseconds = _run.Rest.IsOn ? _run.Rest.BeganMilliseconds : _clock.TestMilliseconds;
        }

        _waitsForOperator = reason != HaltReason.Fault;
        _recorder.Halted(reason, _run.Runner, _run.Rest, _unaccountedNanoampHours, _clock.TestMilliseconds);
    }

    /// <summary>Charge that a power cut left unaccounted is recorded once, whoever resumes the test.</summary>
    private void Continue()
    {
        _waitsForOperator = false;
        State = InstrumentState.Running;
        _recorder.Resumed(_run.Runner, _run.Rest, _clock.TestMilliseconds - _haltedMilliseconds, _unaccountedNanoampHours,
            _clock.TestMilliseconds);
        _unaccountedNanoampHours = 0;
        _run.Rest.GoOn(_clock.TestMilliseconds);
    }
}
