using System;
using SolidCell.Core.Encoding;
using SolidCell.Core.Recording;

namespace SolidCell.Core.Commands;

/// <summary>The last commands that were answered for good, so that one that arrives twice is carried out once.</summary>
internal sealed class CommandMemory
{
    /// <summary>A link sends a command again within seconds; nobody sends this many in between.</summary>
    internal const int Size = RecentCommands.Size;

    private const string ForgottenReason = "refused before the fixture started again; send it with a new correlation id";

    private readonly byte[][] _ids = new byte[Size][];
    private readonly CommandOutcome[] _outcomes = new CommandOutcome[Size];
    private readonly string[] _details = new string[Size];
    private int _next;

    /// <param name="recovered">What the log remembers from before the last power cut.</param>
    internal CommandMemory(RecentCommands recovered)
    {
        for (int i = 0; i < Size; i++)
        {
            _ids[i] = new byte[0];
            _details[i] = string.Empty;
        }

        byte[] id = new byte[Command.CorrelationIdBytes];
        for (int i = 0; i < recovered.Count; i++)
        {
            CommandOutcome outcome = (CommandOutcome)recovered.Get(i, id);
            Remember(id, outcome, outcome == CommandOutcome.Refused ? ForgottenReason : string.Empty);
        }
    }

    /// <summary>Place of the id, or -1.</summary>
    internal int Find(byte[] id)
    {
        for (int i = 0; i < Size; i++)
        {
            if (_ids[i].Length == id.Length && ByteArrays.AreEqual(_ids[i], id, id.Length))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What to answer again: done becomes repeated, a refusal stays one.</summary>
    internal CommandOutcome OutcomeAt(int place) =>
        _outcomes[place] == CommandOutcome.Done ? CommandOutcome.Repeated : _outcomes[place];

    internal string DetailAt(int place) => _details[place];

    /// <summary>Remembers a command that was done or refused; Busy is worth another try, so it is not remembered.</summary>
    internal void Remember(byte[] id, CommandOutcome outcome, string detail)
    {
        if (outcome != CommandOutcome.Done && outcome != CommandOutcome.Refused)
        {
            return;
        }

        if (_ids[_next].Length != id.Length)
        {
            _ids[_next] = new byte[id.Length];
        }

        Array.Copy(id, _ids[_next], id.Length);
        _outcomes[_next] = outcome;
        _details[_next] = detail;
        _next = (_next + 1) % Size;
    }
}
