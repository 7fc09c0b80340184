namespace SolidCell.Core.Commands;

/// <summary>What a command can do to a cell, as far as its way to the fixture depends on it (docs/decisions/0014).</summary>
public static class CommandRisk
{
    /// <summary>
    /// True for a command that can only lower the risk: it takes the current away. Nothing may hold it up, and it is welcome late.
    /// </summary>
    public static bool IsLoweredBy(CommandName name) => name == CommandName.Stop || name == CommandName.Pause;
}
