namespace SolidCell.Core.Commands;

/// <summary>One command as it came over the link. Reused by the reader.</summary>
public sealed class Command
{
    public const int CorrelationIdBytes = 16;
    public const int TestIdBytes = 16;
    public const int ProgramHashBytes = 32;
    public const int MaximumArguments = 8;
    public const int MaximumFixtureBytes = 64;
    public const int HostIdBytes = 8;

    public CommandName Name;

    /// <summary>Chosen by the host; of the commands with one id, only one is carried out.</summary>
    public readonly byte[] CorrelationId = new byte[CorrelationIdBytes];

    /// <summary>
    /// For <see cref="CommandName.Start"/>: cell kind, area in square micrometres, capacity in nanoampere-hours, wall
    /// clock in milliseconds since 1970, and maybe the area that is pressed, in square micrometres. For <see cref="CommandName.SetClock"/>:
    /// the wall clock. For <see cref="CommandName.Tare"/>: none, 1 to force it on a stack that looks loaded, or 2 and a tare in
    /// millinewtons.
    /// </summary>
    public readonly long[] Arguments = new long[MaximumArguments];
    public int ArgumentCount;

    /// <summary>For <see cref="CommandName.Start"/>: the host's name for the test.</summary>
    public readonly byte[] TestId = new byte[TestIdBytes];

    /// <summary>For <see cref="CommandName.Start"/>: SHA-256 of the program that the host means, so that no other can start.</summary>
    public readonly byte[] ProgramHash = new byte[ProgramHashBytes];

    /// <summary>True when the command says for whom, from whom and until when it is: the members below are then filled in.</summary>
    public bool IsDated;

    /// <summary>Name of the fixture that is meant, in ASCII.</summary>
    public readonly byte[] Fixture = new byte[MaximumFixtureBytes];
    public int FixtureLength;

    /// <summary>The host's name for itself, new in each run of its program.</summary>
    public readonly byte[] HostId = new byte[HostIdBytes];

    /// <summary>Goes up with each message of the host; from 1.</summary>
    public long Counter;

    /// <summary>Milliseconds since 1970 after which the host no longer wants it.</summary>
    public long ExpiresUnixMilliseconds;
}
