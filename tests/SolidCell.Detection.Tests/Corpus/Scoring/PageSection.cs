namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>Lines of docs/detection.md that a test writes, between two marks.</summary>
internal sealed record PageSection(string Begin, string End)
{
    private static string FilePath => Path.Combine(Repository.Root, "docs", "detection.md");

    /// <summary>What the page shows now.</summary>
    public string[] Shown
    {
        get
        {
            string[] lines = File.ReadAllLines(FilePath);
            return lines[(Array.IndexOf(lines, Begin) + 1)..Array.IndexOf(lines, End)];
        }
    }

    public void Write(IReadOnlyCollection<string> shown)
    {
        List<string> lines = [.. File.ReadAllLines(FilePath)];
        int first = lines.IndexOf(Begin) + 1;
        lines.RemoveRange(first, lines.IndexOf(End) - first);
        lines.InsertRange(first, shown);
        File.WriteAllLines(FilePath, lines);
    }
}
