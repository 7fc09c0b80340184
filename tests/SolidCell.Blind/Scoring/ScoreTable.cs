namespace SolidCell.Blind.Scoring;

/// <summary>Prints the scores as Markdown, the misses below.</summary>
public static class ScoreTable
{
    private const int MostListed = 12;

    public static void Write(IReadOnlyList<Heard> heard, TextWriter output)
    {
        IReadOnlyList<ScoreLine> lines = Scores.Of(heard);
        output.WriteLine(
            $"{heard.Count} traces, {heard.Sum(one => one.Trace.Hours):0} h, {heard.Sum(one => one.Trace.Defects.Count)} defects. Shares with 95 % intervals after Wilson.");
        output.WriteLine();
        output.WriteLine("| what | found or silent | |");
        output.WriteLine("|---|---|---|");
        foreach (ScoreLine line in lines)
        {
            output.WriteLine($"| {line.What} | {line.Share} | {line.Remark} |");
        }

        output.WriteLine();
        output.WriteLine("Misses and false events:");
        output.WriteLine();
        foreach (ScoreLine line in lines.Where(line => line.Misses.Count > 0))
        {
            string more = line.Misses.Count > MostListed ? $"; and {line.Misses.Count - MostListed} more" : "";
            output.WriteLine($"- {line.What}: {string.Join("; ", line.Misses.Take(MostListed))}{more}");
        }
    }
}
