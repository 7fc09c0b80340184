namespace SolidCell.Host.CommandLine;

/// <summary>A file as a user types it in the next command.</summary>
internal static class ShownPath
{
    /// <summary>
    /// The shorter of the whole path and the path from a folder, and the whole one where the other would climb out of the folder; in
    /// quotation marks when there is a space in it.
    /// </summary>
    /// <param name="path">The whole path.</param>
    /// <param name="folder">Where the next command is typed.</param>
    public static string Of(string path, string folder)
    {
        string relative = Path.GetRelativePath(folder, path);
        bool climbs = relative.Split(Path.DirectorySeparatorChar)[0] == "..";
        string shown = climbs || relative.Length >= path.Length ? path : relative;
        return shown.Contains(' ', StringComparison.Ordinal) ? $"\"{shown}\"" : shown;
    }
}
