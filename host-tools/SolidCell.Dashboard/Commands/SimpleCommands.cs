using SolidCell.Core.Commands;

namespace SolidCell.Dashboard.Commands;

/// <summary>The commands that need nothing but their name.</summary>
internal static class SimpleCommands
{
    private static readonly Dictionary<string, CommandName> Names = new()
    {
        ["pause"] = CommandName.Pause,
        ["resume"] = CommandName.Resume,
        ["stop"] = CommandName.Stop,
        ["clear-fault"] = CommandName.ClearFault,
        ["identify"] = CommandName.Identify,
    };

    public static IReadOnlyCollection<string> All => Names.Keys;

    public static CommandName Find(string name) => Names[name];
}
