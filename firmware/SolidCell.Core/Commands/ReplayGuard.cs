using SolidCell.Core.Encoding;
using SolidCell.Core.Recording.Blocks;

namespace SolidCell.Core.Commands;

/// <summary>
/// Keeps commands from being carried out late, twice or on another fixture (docs/decisions/0015). Each message of a host has a counter
/// above that of its message before. The newest counter of each host is on the storage before a command is carried out, so a reboot forgets
/// none.
/// </summary>
public sealed class ReplayGuard
{
    /// <summary>Number of the block; the device keeps others of its own beside it.</summary>
    public const int Block = 5;

    /// <summary>
    /// Hosts that are remembered. For one more, the one that was silent longest is forgotten, and its counter becomes the floor for
    /// strangers.
    /// </summary>
    public const int MaximumHosts = 8;

    private const int Version = 1;
    private const int FirstEntry = 8;
    private const int CounterAt = Command.HostIdBytes;
    private const int EntryBytes = CounterAt + 8;

    private readonly BlockStore? _blocks;
    private readonly string _fixtureId;

    /// <summary>As it is stored: the floor, then host and counter of each, who spoke last in front; zeros where there is none.</summary>
    private readonly byte[] _bytes = new byte[FirstEntry + (MaximumHosts * EntryBytes)];

    /// <param name="blocks">Keeps the counters; without it they last until the power goes.</param>
    /// <param name="fixtureId">For whom commands must be.</param>
    public ReplayGuard(BlockStore? blocks, string fixtureId)
    {
        _blocks = blocks;
        _fixtureId = fixtureId;
        byte[] kept = new byte[_bytes.Length];
        if (blocks != null && blocks.Read(Block, kept, out int version) == kept.Length && version == Version)
        {
            _bytes = kept;
        }
    }

    /// <summary>Why the last command was not admitted, for the operator; empty when it was.</summary>
    public string Objection { get; private set; } = "";

    /// <summary>
    /// <see cref="CommandOutcome.Done"/> for a command that may be carried out; its counter is then used up. What lowers the risk may
    /// always.
    /// </summary>
    /// <param name="command">What came.</param>
    /// <param name="nowUnixMilliseconds">The wall clock, 0 on a fixture that has none: it sees what comes again, but not what comes
    /// late.</param>
    public CommandOutcome Admit(Command command, long nowUnixMilliseconds)
    {
        Objection = "";
        if (CommandRisk.IsLoweredBy(command.Name))
        {
            return CommandOutcome.Done;
        }

        if (!command.IsDated)
        {
            return Object(CommandOutcome.Refused,
                "the host is older than this firmware: its commands carry no counter and no expiry; update it");
        }

        if (!IsForThisFixture(command))
        {
            return Object(CommandOutcome.Stale, "the command is for another fixture");
        }

        long late = nowUnixMilliseconds - command.ExpiresUnixMilliseconds;
        return nowUnixMilliseconds > 0 && late > 0
            ? Object(CommandOutcome.Stale, "by the fixture's clock the command comes " + (1 + (late / 1000)).ToString()
                + " s too late; if it does not, compare the clocks")
            : Count(command);
    }

    private CommandOutcome Count(Command command)
    {
        int entry = EntryOf(command.HostId);
        long last = LittleEndian.ReadInt64(_bytes, entry < 0 ? 0 : entry + CounterAt);
        if (command.Counter <= last)
        {
            return Object(CommandOutcome.Stale, "next counter " + (last + 1).ToString());
        }

        PutInFront(command, entry < 0 ? Forget() : entry);
        return _blocks == null || _blocks.Write(Block, _bytes, _bytes.Length, Version)
            ? CommandOutcome.Done
            : Object(CommandOutcome.Refused, "the fixture cannot keep the command's counter; its storage refuses");
    }

    /// <summary>Makes room in the last entry; what its host has sent stays refused.</summary>
    private int Forget()
    {
        int last = _bytes.Length - EntryBytes;
        long counter = LittleEndian.ReadInt64(_bytes, last + CounterAt);
        if (counter > LittleEndian.ReadInt64(_bytes, 0))
        {
            LittleEndian.WriteInt64(_bytes, 0, counter);
        }

        return last;
    }

    private void PutInFront(Command command, int entry)
    {
        for (int i = entry - 1; i >= FirstEntry; i--)
        {
            _bytes[i + EntryBytes] = _bytes[i];
        }

        for (int i = 0; i < Command.HostIdBytes; i++)
        {
            _bytes[FirstEntry + i] = command.HostId[i];
        }

        LittleEndian.WriteInt64(_bytes, FirstEntry + CounterAt, command.Counter);
    }

    /// <summary>Offset of the host's entry, -1 when it is not known.</summary>
    private int EntryOf(byte[] hostId)
    {
        for (int entry = FirstEntry; entry < _bytes.Length; entry += EntryBytes)
        {
            int i = 0;
            while (i < hostId.Length && _bytes[entry + i] == hostId[i])
            {
                i++;
            }

            if (i == hostId.Length && LittleEndian.ReadInt64(_bytes, entry + CounterAt) > 0)
            {
                return entry;
            }
        }

        return -1;
    }

    private bool IsForThisFixture(Command command)
    {
        bool isSame = command.FixtureLength == _fixtureId.Length;
        for (int i = 0; isSame && i < command.FixtureLength; i++)
        {
            isSame = command.Fixture[i] == (byte)_fixtureId[i];
        }

        return isSame;
    }

    private CommandOutcome Object(CommandOutcome outcome, string reason)
    {
        Objection = reason;
        return outcome;
    }
}
