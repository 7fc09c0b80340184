namespace SolidCell.Core.Commands;

/// <summary>How a command ended. The numbers are those of the wire format (docs/mqtt.md).</summary>
public enum CommandOutcome : byte
{
    Done = 0,

    /// <summary>A command with this correlation id was carried out before; it was not carried out again.</summary>
    Repeated = 1,

    /// <summary>The fixture understood and will not; the reply's detail says why.</summary>
    Refused = 2,

    /// <summary>The bytes are not a command.</summary>
    Malformed = 3,

    /// <summary>The fixture is in the middle of something that this command would disturb.</summary>
    Busy = 4,

    /// <summary>The command came late, again or to another fixture than meant; it was not carried out and is not remembered.</summary>
    Stale = 5,
}
