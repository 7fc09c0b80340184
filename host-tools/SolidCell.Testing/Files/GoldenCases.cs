using System.Text;
using System.Text.RegularExpressions;

namespace SolidCell.Testing.Files;

/// <summary>
/// A text of cases, each a line "== head: input", with what comes of it below, indented. Lines that begin otherwise are titles. To add a
/// case write its line, and run the test once with SOLIDCELL_UPDATE_GOLDEN=1.
/// </summary>
public static class GoldenCases
{
    private const string Case = "== ";

    /// <summary>Compares what comes of the cases of a text now with what stands there.</summary>
    public static void Check(Func<string, string, IEnumerable<string>> outcome, params string[] path)
    {
        IEnumerable<string> kept = File.ReadLines(Repository.PathTo(path)).Where(line => line.Length > 0 && line[0] != ' ');
        Check(kept, outcome, path);
    }

    /// <summary>Compares what comes of these cases with a text.</summary>
    public static void Check(IEnumerable<string> lines, Func<string, string, IEnumerable<string>> outcome, params string[] path) =>
        GoldenText.Check(string.Concat(lines.Select(line => Answered(line, outcome))), path);

    /// <summary>The line of a case.</summary>
    public static string Line(string head, string input) => $"{Case}{head}: {Escaped(input)}";

    private static string Answered(string line, Func<string, string, IEnumerable<string>> outcome)
    {
        var text = new StringBuilder(line).Append('\n');
        if (line.StartsWith(Case, StringComparison.Ordinal))
        {
            string[] parts = line[Case.Length..].Split(": ", 2);
            foreach (string one in outcome(parts[0], Regex.Unescape(parts[1])))
            {
                text.Append("   ").Append(Escaped(one)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
