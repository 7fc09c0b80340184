using System.Globalization;

namespace SolidCell.Detection.Tests.Corpus.Scoring;

/// <summary>
/// The golden summary of the corpus beside its test. It may only improve: SOLIDCELL_CORPUS_GOLDEN=write puts the new figures in,
/// and refuses when one of them is worse than before.
/// </summary>
internal static class GoldenTable
{
    private const int NameWidth = 35;

    public static string FilePath => Path.Combine(Repository.Root, "tests", "SolidCell.Detection.Tests", "Corpus", "golden.txt");

    public static string[] Lines => File.Exists(FilePath) ? File.ReadAllLines(FilePath) : [];

    /// <summary>What has become worse, one line a figure.</summary>
    public static IEnumerable<string> Regressions(IReadOnlyCollection<ClassScore> scores)
    {
        Dictionary<string, double[]> golden = Lines.Skip(1).ToDictionary(Name, Figures);
        string[] lost = [.. golden.Keys.Except(scores.Select(score => Name(score.ToString())))];
        return [.. lost.Select(name => $"{name}: no longer in the corpus"), .. scores.SelectMany(score => Worse(score, golden))];
    }

    public static void Write(IEnumerable<ClassScore> scores) =>
        File.WriteAllLines(FilePath, scores.Select(score => score.ToString()).Prepend(ClassScore.Header));

    private static IEnumerable<string> Worse(ClassScore score, Dictionary<string, double[]> golden)
    {
        string name = Name(score.ToString());
        if (!golden.TryGetValue(name, out double[]? was))
        {
            return [];
        }

        // Columns: traces, hours, then two that may not fall and five that may not rise.
        double[] now = Figures(score.ToString());
        return Enumerable.Range(2, now.Length - 2).Where(i => i < 4 ? now[i] < was[i] : now[i] > was[i])
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"{name}: column {i - 1} was {was[i]} and is {now[i]}"));
    }

    private static string Name(string line) => line[..NameWidth].TrimEnd();

    private static double[] Figures(string line) =>
        [.. line[NameWidth..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
}
