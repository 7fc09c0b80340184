using System.Runtime.CompilerServices;

namespace SolidCell.Detection.Tests;

/// <summary>Where the sources of this repository are.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static string Here([CallerFilePath] string path = "") => path;
}
