namespace SolidCell.Protocols.Exchange.PyBamm;

/// <summary>The arguments of a `pybamm.Experiment`, as far as its text says them (pybamm/experiment/experiment.py).</summary>
/// <param name="Items">Steps, tuples of steps (cycles), and what is repeated.</param>
/// <param name="Period">Time between outputs, or null.</param>
/// <param name="Temperature">Ambient temperature, or null.</param>
/// <param name="Termination">What ends the whole, or null.</param>
internal sealed record PyBammFile(IReadOnlyList<PythonValue> Items, PythonValue? Period, PythonValue? Temperature, PythonValue? Termination)
{
    private static readonly string[] Arguments = ["operating_conditions", "period", "temperature", "termination"];

    /// <summary>Reads a script with one Experiment, a list, or a line for each step.</summary>
    /// <exception cref="ProtocolException">It is none of these; the message names the line.</exception>
    public static PyBammFile Read(string text)
    {
        IReadOnlyList<PythonToken> tokens = PythonTokens.Of(text);
        Dictionary<string, PythonValue> names = PythonNames.Of(tokens);
        int[] experiments = [.. Enumerable.Range(0, tokens.Count - 1).Where(index => IsExperiment(tokens, index))];
        PythonToken? first = tokens.FirstOrDefault(token => token.Kind != PythonTokenKind.Line);
        return experiments.Length switch
        {
            > 1 => throw new ProtocolException(
                $"there are {experiments.Length} experiments, on lines {string.Join(", ", experiments.Select(index => tokens[index].Line))}; keep one"),
            1 => Experiment(new PythonParser(tokens, experiments[0] + 2, names)),
            _ when first is { Kind: PythonTokenKind.Text } || first!.Is("[") || first.Is("(") => Bare(tokens, names),
            _ when names.Values.OfType<PythonList>().LastOrDefault() is { } list => new PyBammFile(list.Items, null, null, null),
            _ => Lines(text),
        };
    }

    private static bool IsExperiment(IReadOnlyList<PythonToken> tokens, int index) =>
        tokens[index] is { Kind: PythonTokenKind.Name, Text: "Experiment" } && tokens[index + 1].Is("(")
        && (index == 0 || tokens[index - 1].Text is not ("class" or "def"));

    private static PyBammFile Experiment(PythonParser parser)
    {
        (IReadOnlyList<PythonValue> items, IReadOnlyDictionary<string, PythonValue> named, _) = parser.Items(")");
        PythonValue?[] given =
        [
            .. Arguments.Select((name, index) => Given(index < items.Count ? items[index] : named.GetValueOrDefault(name))),
        ];
        return given[0] is PythonList list ? new PyBammFile(list.Items, given[1], given[2], given[3])
            : throw new ProtocolException("an Experiment begins with the list of its steps");
    }

    private static PythonValue? Given(PythonValue? value) => value is PythonWord { Word: "None" } ? null : value;

    private static PyBammFile Bare(IReadOnlyList<PythonToken> tokens, Dictionary<string, PythonValue> names)
    {
        PythonToken[] plain = [.. tokens.Where(token => token.Kind != PythonTokenKind.Line)];
        plain = [.. plain.SkipLast(1), new PythonToken(PythonTokenKind.Mark, "]", plain[^1].Line), plain[^1]];
        IReadOnlyList<PythonValue> items = new PythonParser(plain, 0, names).Items("]").Items;
        return new PyBammFile(items is [PythonList { IsTuple: false } list] ? list.Items : items, null, null, null);
    }

    private static PyBammFile Lines(string text) => new(
        [
            .. text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => new PythonText(index + 1, line.Trim()))
                .Where(line => line.Text.Length > 0 && line.Text[0] != '#'),
        ],
        null, null, null);
}
