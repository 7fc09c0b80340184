using System;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Commands;

/// <summary>Where commands come in: read, carried out once, answered always. A stop is carried out whenever it finds a test on.</summary>
internal sealed class CommandDispatcher
{
    private readonly ICommandTarget _target;
    private readonly Command _command = new Command();
    private readonly CommandMemory _memory;
    private readonly ReplayGuard _guard;
    private readonly ReplyWriter _replies = new ReplyWriter();

    /// <param name="target">Who carries commands out.</param>
    /// <param name="recovered">Commands of before the last power cut.</param>
    /// <param name="guard">Refuses what comes late or again.</param>
    internal CommandDispatcher(ICommandTarget target, RecentCommands recovered, ReplayGuard guard)
    {
        _target = target;
        _memory = new CommandMemory(recovered);
        _guard = guard;
    }

    /// <summary>Returns the length of the reply. The wall clock is 0 where there is none.</summary>
    internal int OnCommand(byte[] payload, int length, byte[] reply, long nowUnixMilliseconds)
    {
        Array.Clear(_command.CorrelationId, 0, Command.CorrelationIdBytes);
        if (!CommandReader.TryRead(payload, length, _command))
        {
            return _replies.Write(_command.CorrelationId, CommandOutcome.Malformed, "not a command of version 2", reply);
        }

        // Each message uses its counter up, also one that only asks for the answer again: the message itself could be sent again later.
        CommandOutcome admission = _guard.Admit(_command, nowUnixMilliseconds);
        int known = _memory.Find(_command.CorrelationId);
        if (known >= 0 && !(_command.Name == CommandName.Stop && _target.IsTestOn))
        {
            return _replies.Write(_command.CorrelationId, _memory.OutcomeAt(known), _memory.DetailAt(known), reply);
        }

        if (admission != CommandOutcome.Done)
        {
            return _replies.Write(_command.CorrelationId, admission, _guard.Objection, reply);
        }

        CommandOutcome outcome = _target.Execute(_command);
        string detail = outcome == CommandOutcome.Done ? _target.LastAnswer : _target.LastRefusal;
        _memory.Remember(_command.CorrelationId, outcome, detail);
        return _replies.Write(_command.CorrelationId, outcome, detail, reply);
    }
}
