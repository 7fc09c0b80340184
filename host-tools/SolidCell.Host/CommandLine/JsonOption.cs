using System.CommandLine;

namespace SolidCell.Host.CommandLine;

/// <summary>The --json of commands whose outcome a program may want to read.</summary>
internal static class JsonOption
{
    public static Option<bool> New(string description = "One JSON document on standard output.") =>
        new("--json") { Description = description };
}
