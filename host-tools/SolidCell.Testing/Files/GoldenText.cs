namespace SolidCell.Testing.Files;

/// <summary>
/// Texts that stand in the repository beside their test, which somebody has read once and which a change must not move without being read
/// again. SOLIDCELL_UPDATE_GOLDEN=1 writes them anew.
/// </summary>
public static class GoldenText
{
    private const string Variable = "SOLIDCELL_UPDATE_GOLDEN";

    /// <summary>Compares a text with a file of the repository, line by line.</summary>
    /// <param name="text">What was made now.</param>
    /// <param name="path">The file, from the root of the repository.</param>
    /// <exception cref="InvalidDataException">It is another text; the message has the first line that differs.</exception>
    public static void Check(string text, params string[] path)
    {
        string file = Repository.PathTo(path);
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(file, text);
        }

        string[] expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n') : [];
        string[] found = text.ReplaceLineEndings("\n").Split('\n');
        int line = Enumerable.Range(0, Math.Max(expected.Length, found.Length))
            .FirstOrDefault(index => expected.ElementAtOrDefault(index) != found.ElementAtOrDefault(index), -1);
        if (line >= 0)
        {
            throw new InvalidDataException(
                $"{Repository.Relative(file)}:{line + 1}: expected\n{expected.ElementAtOrDefault(line)}\nbut found\n{found.ElementAtOrDefault(line)}\n(if that is meant: {Variable}=1, and read the difference)");
        }
    }
}
