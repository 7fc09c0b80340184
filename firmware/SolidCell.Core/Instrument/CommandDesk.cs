using SolidCell.Core.Calibration;
using SolidCell.Core.Commands;
using SolidCell.Core.Measurement;
using SolidCell.Core.Schedule;

namespace SolidCell.Core.Instrument;

/// <summary>Takes an operator's commands and programs, refuses what may not be, and records each command with its outcome.</summary>
internal sealed class CommandDesk
{
    private const int IdentifyMilliseconds = 30000;

    private readonly FixtureInstrument _instrument;
    private readonly TestRecorder _recorder;
    private readonly InstrumentSettings _settings;
    private readonly CalibrationKeeper _calibration;
    private readonly CalibrationDesk _calibrationDesk;
    private readonly ProgramShelf _shelf;
    private long _identifyUntil;

    public CommandDesk(FixtureInstrument instrument, TestRecorder recorder, InstrumentSettings settings, CalibrationKeeper calibration)
    {
        _instrument = instrument;
        _recorder = recorder;
        _settings = settings;
        _calibration = calibration;
        _shelf = new ProgramShelf(settings);
        _calibrationDesk = new CalibrationDesk(calibration);
    }

    public string LastRefusal { get; private set; } = "";

    public string LastAnswer { get; private set; } = "";

    /// <summary>The program for the next start.</summary>
    public ProgramShelf Shelf => _shelf;

    public bool IsIdentifying(long nowMilliseconds) => nowMilliseconds < _identifyUntil;

    /// <summary>Takes a program for the next start; one that runs goes on with its own.</summary>
    public bool AcceptProgram(byte[] bytes, int length)
    {
        LastRefusal = _shelf.Take(bytes, length);
        return LastRefusal.Length == 0;
    }

    public CommandOutcome Execute(Command command)
    {
        LastRefusal = "";
        LastAnswer = "";
        if (command.Name == CommandName.Start)
            return Start(command);

        CommandOutcome outcome = Carry(command);
        _recorder.Command((int)command.Name, (int)outcome, command.CorrelationId, _instrument.LogMilliseconds);
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
                return _instrument.ClearFaults() ? CommandOutcome.Done : Refuse("the cause of the fault is still there");
            case CommandName.Tare:
            case CommandName.Calibrate:
                return Calibrate(command);
            case CommandName.Identify:
                _identifyUntil = _instrument.NowMilliseconds + IdentifyMilliseconds;
                return CommandOutcome.Done;
            case CommandName.SetClock:
                return SetClock(command);
            case CommandName.ReadConfiguration:
                LastAnswer = ConfigurationReport.Of(_settings, _calibration.Current);
                return CommandOutcome.Done;
            default:
                return Refuse("this fixture does not know the command");
        }
    }

    private CommandOutcome Start(Command command)
    {
        CellDescription cell = new CellDescription();
        CommandOutcome outcome = CheckStart(command, cell);
        _recorder.Command((int)command.Name, (int)outcome, command.CorrelationId, _instrument.LogMilliseconds);
        if (outcome == CommandOutcome.Done)
            _instrument.Start(_shelf.Program, cell, command, command.Arguments[3]);

        return outcome;
    }

    private CommandOutcome CheckStart(Command command, CellDescription cell)
    {
        if (_instrument.IsTestOn)
            return Busy("a test is on; stop it first");

        if (_instrument.IsHeldByFault)
            return Refuse("a fault is active; clear it first");

        string refusal = _shelf.Check(command, cell);
        return refusal.Length == 0 ? CommandOutcome.Done : Refuse(refusal);
    }

    private CommandOutcome Pause()
    {
        if (_instrument.State != InstrumentState.Running)
            return Refuse("no test is running");

        _instrument.Pause();
        return CommandOutcome.Done;
    }

    private CommandOutcome Resume()
    {
        if (_instrument.State != InstrumentState.Paused)
            return Refuse("no test is paused");

        _instrument.Resume();
        return CommandOutcome.Done;
    }

    private CommandOutcome Stop()
    {
        if (!_instrument.IsTestOn)
            return Refuse("no test is on");

        _instrument.Stop(StepEndReason.Operator);
        return CommandOutcome.Done;
    }

    /// <summary>A test's readings must not change their meaning half way, and its ticks not wait for the storage.</summary>
    private CommandOutcome Calibrate(Command command)
    {
        if (_instrument.IsTestOn)
            return Busy("a test is on; calibrate and tare when it has ended");

        string refusal = command.Name == CommandName.Tare ? _calibrationDesk.Tare(_instrument.Sample) : _calibrationDesk.Calibrate(command);
        if (refusal.Length > 0)
            return Refuse(refusal);

        _instrument.Recalibrate();
        return CommandOutcome.Done;
    }

    private CommandOutcome SetClock(Command command)
    {
        if (command.ArgumentCount < 1)
            return Refuse("the clock command has no time in it");

        _recorder.ClockSet(command.Arguments[0], _instrument.LogMilliseconds);
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
