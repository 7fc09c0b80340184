using System.Text.RegularExpressions;

namespace SolidCell.Host.Tests.Operating;

/// <summary>Splits a line as a shell does, with single and double quotes.</summary>
internal static partial class ShellWords
{
    public static string[] Split(string line) => [.. Word().Matches(line)
        .Select(match => match.Value.Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex("""(?:[^\s'"]+|'[^']*'|"[^"]*")+""")]
    private static partial Regex Word();
}
