using System;
using SolidCell.Core.Commands;
using SolidCell.Core.Instrument;
using SolidCell.Device.Hardware;
using SolidCell.Device.Storage;

namespace SolidCell.Device.Link;

/// <summary>
/// Commands of the link thread, carried out between two ticks. A program is read, hashed and kept without the gate: that
/// takes longer than a tick and touches nothing that a running test uses. What would close the relay is refused while it is blocked.
/// </summary>
public sealed class GuardedTarget : ICommandTarget
{
    private readonly FixtureInstrument _instrument;
    private readonly HeartbeatRelay _relay;
    private readonly ProgramKeeper _keeper;
    private readonly MeasuringLoop _loop;
    private string _ownRefusal = "";

    public GuardedTarget(FixtureInstrument instrument, HeartbeatRelay relay, ProgramKeeper keeper, MeasuringLoop loop)
    {
        _instrument = instrument;
        _relay = relay;
        _keeper = keeper;
        _loop = loop;
    }

    public string LastRefusal => _ownRefusal.Length > 0 ? _ownRefusal : _instrument.LastRefusal;

    public string LastAnswer => _instrument.LastAnswer;

    public bool IsTestOn => _instrument.IsTestOn;

    public CommandOutcome Execute(Command command)
    {
        _ownRefusal = Objection(command);
        if (_ownRefusal.Length > 0)
        {
            return CommandOutcome.Refused;
        }

        lock (_loop.Gate)
        {
            try
            {
                return _instrument.Execute(command);
            }
            catch (Exception problem)
            {
                _loop.Caught(problem);
                _ownRefusal =
                    "the firmware has failed; the relay is open, and the reason is in the log's fault and, after a restart, in crash";
                return CommandOutcome.Refused;
            }
        }
    }

    public bool AcceptProgram(byte[] program, int length)
    {
        _ownRefusal = "";
        bool isAccepted = _instrument.AcceptProgram(program, length);
        if (isAccepted)
        {
            _keeper.Offer(program, length);
        }

        return isAccepted;
    }

    private string Objection(Command command)
    {
        bool isStart = command.Name == CommandName.Start;
        if ((isStart || command.Name == CommandName.Resume) && _relay.IsBlocked)
        {
            return "the relay is blocked by the self-test or safe mode; see self_test and safe_mode in the status";
        }

        // The program of an open test is never replaced: a power cut needs it.
        bool isKept = !isStart || _instrument.IsTestOn || _keeper.Save();
        return isKept ? "" : "the fixture cannot keep the program; its storage refuses";
    }
}
