namespace SolidCell.Operations.Commanding;

/// <summary>
/// For whom a command is, from whom, the how manieth message of that host it is, and until when it is wanted (docs/mqtt.md).
/// </summary>
public sealed record CommandStamp(string Fixture, byte[] HostId, long Counter, DateTimeOffset Expires);
