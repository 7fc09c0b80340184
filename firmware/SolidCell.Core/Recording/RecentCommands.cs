using System;

namespace SolidCell.Core.Recording;

/// <summary>
/// The newest commands that a log remembers, oldest first: correlation id and outcome. Filled when the log is opened, so that a command
/// which was carried out just before a power cut, and whose answer was lost, is not carried out again.
/// </summary>
public sealed class RecentCommands
{
    /// <summary>As many as are remembered between two reboots.</summary>
    public const int Size = 32;

    private const int IdBytes = 16;

    private readonly byte[] _ids = new byte[Size * IdBytes];
    private readonly int[] _outcomes = new int[Size];
    private int _added;

    /// <summary>Commands remembered, 0 to <see cref="Size"/>.</summary>
    public int Count => _added < Size ? _added : Size;

    /// <summary>Copies the correlation id (16 bytes) of a command; 0 is the oldest. Returns its outcome.</summary>
    public int Get(int index, byte[] id)
    {
        int slot = (_added - Count + index) % Size;
        Array.Copy(_ids, slot * IdBytes, id, 0, IdBytes);
        return _outcomes[slot];
    }

    /// <summary>Takes a Command record.</summary>
    internal void Add(LogRecord command)
    {
        int slot = _added++ % Size;
        Array.Copy(command.Payload, 0, _ids, slot * IdBytes, IdBytes);
        _outcomes[slot] = (int)command.Fields[RecordFields.Command.Outcome];
    }
}
