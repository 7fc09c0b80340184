using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Core.Instrument.Test;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument.Commands;

/// <summary>Takes an operator's commands and programs, refuses what may not be, and records each command with its outcome.</summary>
internal sealed class CommandHandler
{
    private const int IdentifyMilliseconds = 30000;
    private const string RelayRefuses = "the cell relay does not close; see self_test and safe_mode in the status";

    private readonly TestControl _control;
    private readonly TestClock _clock;
    private readonly ProgramStore _programs;
    private readonly CalibrationHandler _calibration;
    private readonly EventRecorder _events;
    private readonly InstrumentSettings _settings;
    private long _identifyUntil;

    public CommandHandler(
        TestControl control, TestClock clock, ProgramStore programs, CalibrationHandler calibration, EventRecorder events,
        InstrumentSettings settings)
    {
        _control = control;
        _clock = clock;
        _programs = programs;
        _calibration = calibration;
        _events = events;
        _settings = settings;
    }

    public string LastRefusal { get; private set; } = "";

    public string LastAnswer { get; private set; } = "";

    public bool IsIdentifying(long nowMilliseconds) => nowMilliseconds < _identifyUntil;

    /// <summary>Takes a program for the next start; one that runs goes on with its own.</summary>
    public bool AcceptProgram(byte[] bytes, int length)
    {
        LastRefusal = _programs.Take(bytes, length);
        return LastRefusal.Length == 0;
    }

    public CommandOutcome Execute(Command command)
    {
        LastRefusal = "";
        LastAnswer = "";
        if (command.Name == CommandName.Start)
        {
            return Start(command);
        }

        CommandOutcome outcome = Carry(command);
        _events.Command((int)command.Name, (int)outcome, command.CorrelationId, _clock.LogMilliseconds);
        return outcome;
    }

    private CommandOutcome Carry(Command command)
    {
        switch (command.Name)
        {
            case CommandName.Pause:
                return Pause();
            case CommandName.Resume:
                return Resume();
            case CommandName.Stop:
                return Stop();
            case CommandName.ClearFault:
                return _control.ClearFaults() ? CommandOutcome.Done : Refuse("the cause of the fault is still there");
            case CommandName.Tare:
            case CommandName.Calibrate:
                return Calibrate(command);
            case CommandName.Identify:
                _identifyUntil = _clock.Now + IdentifyMilliseconds;
                return CommandOutcome.Done;
            case CommandName.SetClock:
                return SetClock(command);
            case CommandName.ReadConfiguration:
                LastAnswer = ConfigurationReport.Of(_settings, _calibration.Current, _control.Sample);
                return CommandOutcome.Done;
            default:
                return Refuse("this fixture does not know the command");
        }
    }

    private CommandOutcome Start(Command command)
    {
        CellDescription cell = new CellDescription();
        CommandOutcome outcome = CheckStart(command, cell);
        _events.Command((int)command.Name, (int)outcome, command.CorrelationId, _clock.LogMilliseconds);
        if (outcome == CommandOutcome.Done)
        {
            _control.Start(_programs.Program, cell, command, command.Arguments[3]);
        }

        return outcome;
    }

    private CommandOutcome CheckStart(Command command, CellDescription cell)
    {
        if (_control.IsTestOn)
        {
            return Busy("a test is on; stop it first");
        }

        if (_control.IsHeldByFault)
        {
            return Refuse("a fault is active; clear it first");
        }

        string refusal = _programs.Check(command, cell);
        if (refusal.Length > 0)
        {
            return Refuse(refusal);
        }

        return _control.Connect() ? CommandOutcome.Done : Refuse(RelayRefuses);
    }

    private CommandOutcome Pause()
    {
        if (_control.State != InstrumentState.Running)
        {
            return Refuse("no test is running");
        }

        _control.Pause();
        return CommandOutcome.Done;
    }

    private CommandOutcome Resume()
    {
        if (_control.State != InstrumentState.Paused)
        {
            return Refuse("no test is paused");
        }

        return _control.Resume() ? CommandOutcome.Done : Refuse(RelayRefuses);
    }

    private CommandOutcome Stop()
    {
        if (!_control.IsTestOn)
        {
            return Refuse("no test is on");
        }

        _control.Stop(StepEndReason.Operator);
        return CommandOutcome.Done;
    }

    /// <summary>
    /// A test's readings must not change their meaning half way, and its ticks not wait for the storage. The last sample has the pressure
    /// by the new calibration at once: its force is shown by that too.
    /// </summary>
    private CommandOutcome Calibrate(Command command)
    {
        if (_control.IsTestOn)
        {
            return Busy("a test is on; calibrate and tare when it has ended");
        }

        Sample sample = _control.Sample;
        string refusal = command.Name == CommandName.Tare ? _calibration.Tare(command, sample) : _calibration.Calibrate(command);
        sample.StackKilopascals = _calibration.Current.PressureOf(sample.StackMillinewtons);
        return refusal.Length == 0 ? CommandOutcome.Done : Refuse(refusal);
    }

    private CommandOutcome SetClock(Command command)
    {
        if (command.ArgumentCount < 1)
        {
            return Refuse("the clock command has no time in it");
        }

        _events.ClockSet(command.Arguments[0], _clock.LogMilliseconds);
        return CommandOutcome.Done;
    }

    private CommandOutcome Refuse(string reason)
    {
        LastRefusal = reason;
        return CommandOutcome.Refused;
    }

    private CommandOutcome Busy(string reason)
    {
        LastRefusal = reason;
        return CommandOutcome.Busy;
    }
}
