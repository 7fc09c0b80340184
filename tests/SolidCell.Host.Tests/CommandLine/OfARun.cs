using System.Text.RegularExpressions;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>A line about a run of virtual cells without what is another in each: how long it took, and the ids of its tests.</summary>
internal static partial class OfARun
{
    public static string Numbers(string line) => Ids().Replace(Seconds().Replace(line, "N"), "ID");

    [GeneratedRegex(@"(?<=""wall_(s|seconds)"": )[\d.]+|(?<=, seed \d+, )[\d.]+(?= s$)")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"\b([0-9a-f]{8}){1,4}\b")]
    private static partial Regex Ids();
}
