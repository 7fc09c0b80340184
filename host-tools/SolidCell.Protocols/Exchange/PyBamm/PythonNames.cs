namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>Finds the names of a script that are given a value that can be known without running it.</summary>
internal static class PythonNames
{
    public static Dictionary<string, PythonValue> Of(IReadOnlyList<PythonToken> tokens)
    {
        var names = new Dictionary<string, PythonValue>(StringComparer.Ordinal);
        HashSet<string> changed = Changed(tokens);
        for (int index = 0; index + 2 < tokens.Count; index++)
        {
            if (Begins(tokens, index) && tokens[index + 1].Is("=") && !tokens[index + 2].Is("=") && !changed.Contains(tokens[index].Text))
            {
                Assign(tokens, index, names);
            }
        }

        return names;
    }

    /// <summary>True for a name that a statement begins with.</summary>
    private static bool Begins(IReadOnlyList<PythonToken> tokens, int index) =>
        tokens[index].Kind == PythonTokenKind.Name && (index == 0 || tokens[index - 1].Kind == PythonTokenKind.Line);

    /// <summary>Names that more than one statement begins with, or that a loop gives values to: they may be changed on the way.</summary>
    private static HashSet<string> Changed(IReadOnlyList<PythonToken> tokens)
    {
        IEnumerable<string> heads = Enumerable.Range(0, tokens.Count)
            .Where(index => Begins(tokens, index)).Select(index => tokens[index].Text);
        IEnumerable<string> loops = Enumerable.Range(1, tokens.Count - 1)
            .Where(index => tokens[index - 1] is { Kind: PythonTokenKind.Name, Text: "for" }).Select(index => tokens[index].Text);
        return [.. heads.GroupBy(name => name).Where(uses => uses.Count() > 1).Select(uses => uses.Key), .. loops];
    }

    private static void Assign(IReadOnlyList<PythonToken> tokens, int index, Dictionary<string, PythonValue> names)
    {
        string name = tokens[index].Text;
        try
        {
            var parser = new PythonParser(tokens, index + 2, names);
            PythonValue value = parser.Expression();
            if (tokens[parser.Position].Kind == PythonTokenKind.Line)
            {
                names[name] = value;
                return;
            }
        }
        catch (ProtocolException)
        {
            // Not known without running it: whoever uses the name is told so.
        }

        names.Remove(name);
    }
}
