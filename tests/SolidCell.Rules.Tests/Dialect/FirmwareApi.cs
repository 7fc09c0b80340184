namespace SolidCell.Rules.Tests.Dialect;

/// <summary>The written list of outside members: firmware/nanoframework-api.txt.</summary>
public static class FirmwareApi
{
    /// <summary>Lines of the list, without comments and blank ones.</summary>
    public static IReadOnlyList<string> Lines { get; } = File.ReadAllLines(Repository.PathTo("firmware", "nanoframework-api.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .ToList();

    /// <summary>The same, to look a line up.</summary>
    public static IReadOnlySet<string> Set { get; } = Lines.ToHashSet(StringComparer.Ordinal);
}
