namespace SolidCell.Protocols.Problems;

/// <summary>Finds the word that was probably meant, by edit distance.</summary>
public static class Spelling
{
    /// <summary>The closest candidate within a third of the word's length (at least 2 edits), or null.</summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        string folded = Fold(word);
        int allowed = Math.Min(Math.Max(2, folded.Length / 3), Math.Max(1, folded.Length - 1));
        return candidates
            .Select(candidate => (candidate, distance: Distance(folded, Fold(candidate))))
            .Where(pair => pair.distance <= allowed)
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>"; did you mean `x`?", or nothing: the end of a message about a word that is not known.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        Closest(word, candidates) is { } close ? $"; did you mean `{close}`?" : "";

    private static string Fold(string word)
    {
        string folded = word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        return folded.Length > 60 ? folded[..60] : folded;
    }

    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        foreach ((int index, char letter) in left.Index())
        {
            Advance(row, index, letter, right);
        }

        return row[^1];
    }

    private static void Advance(int[] row, int index, char letter, string right)
    {
        int diagonal = row[0];
        row[0] = index + 1;
        for (int column = 1; column < row.Length; column++)
        {
            int substitution = diagonal + (letter == right[column - 1] ? 0 : 1);
            diagonal = row[column];
            row[column] = Math.Min(substitution, 1 + Math.Min(row[column], row[column - 1]));
        }
    }
}
