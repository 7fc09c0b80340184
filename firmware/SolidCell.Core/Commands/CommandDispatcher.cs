using System;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Commands;

/// <summary>Where commands come in: read, carried out once, answered always.</summary>
internal sealed class CommandDispatcher
{
    private readonly ICommandTarget _target;
    private readonly Command _command = new Command();
    private readonly CommandMemory _memory;
    private readonly ReplyWriter _replies = new ReplyWriter();

    /// <param name="target">Who carries commands out.</param>
    /// <param name="recovered">Commands of before the last power cut.</param>
    internal CommandDispatcher(ICommandTarget target, RecentCommands recovered)
    {
        _target = target;
        _memory = new CommandMemory(recovered);
    }

    /// <summary>Returns the length of the reply.</summary>
    internal int OnCommand(byte[] payload, int length, byte[] reply)
    {
        Array.Clear(_command.CorrelationId, 0, Command.CorrelationIdBytes);
        if (!CommandReader.TryRead(payload, length, _command))
        {
            return _replies.Write(_command.CorrelationId, CommandOutcome.Malformed, "not a command of version 1", reply);
        }

        int known = _memory.Find(_command.CorrelationId);
        if (known >= 0)
        {
            return _replies.Write(_command.CorrelationId, _memory.OutcomeAt(known), _memory.DetailAt(known), reply);
        }

        CommandOutcome outcome = _target.Execute(_command);
        string detail = outcome == CommandOutcome.Done ? _target.LastAnswer : _target.LastRefusal;
        _memory.Remember(_command.CorrelationId, outcome, detail);
        return _replies.Write(_command.CorrelationId, outcome, detail, reply);
    }
}
