using System.Security.Cryptography;
using SolidCell.Core.Commands;

namespace SolidCell.Operations.Commanding;

/// <summary>
/// This program as fixtures know it: an id that is new in each run, and a counter that goes up with each message. It begins at the clock,
/// so that it is above what earlier runs have used; a fixture that has seen more says from where to go on.
/// </summary>
internal sealed class CommandSource(TimeProvider clock)
{
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(Command.HostIdBytes);
    private readonly Lock _lock = new();
    private long _last;

    public CommandStamp Stamp(string fixture, DateTimeOffset expires)
    {
        lock (_lock)
        {
            _last = Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return new CommandStamp(fixture, _id, _last, expires);
        }
    }

    /// <summary>The next message has this counter at least.</summary>
    public void GoOnFrom(long counter)
    {
        lock (_lock)
        {
            _last = Math.Max(_last, counter - 1);
        }
    }
}
