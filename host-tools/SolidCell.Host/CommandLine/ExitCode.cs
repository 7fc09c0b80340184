namespace SolidCell.Host.CommandLine;

/// <summary>What the shell gets to see.</summary>
public static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    /// <summary>Ended by Ctrl-C, as shells write it.</summary>
    public const int Interrupted = 130;
}
