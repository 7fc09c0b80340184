namespace SolidCell.Mutants.Mutating;

/// <summary>
/// Mutants that change nothing that a caller could see, from equivalent.txt: "path | line | before -> after | reason", a mutant a line. A
/// changed line is no longer in the list, and its mutants are tried again.
/// </summary>
internal sealed class EquivalentMutants
{
    private const string Separator = " | ";
    private const int Parts = 4;

    private readonly HashSet<string> _listed;
    private readonly Dictionary<string, string[]> _lines = [];

    private EquivalentMutants(HashSet<string> listed) => _listed = listed;

    /// <exception cref="MutantException">A line has not four parts.</exception>
    public static EquivalentMutants Read()
    {
        string path = Repository.PathTo("tests", "SolidCell.Mutants", "equivalent.txt");
        return new EquivalentMutants([.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(WithoutReason)]);
    }

    public bool Contains(Mutant mutant) => _listed.Contains(string.Join(Separator, mutant.Path, LineOf(mutant), mutant.Change));

    private static string WithoutReason(string line) => line.Split(Separator).Length == Parts
        ? line[..line.LastIndexOf(Separator, StringComparison.Ordinal)]
        : throw new MutantException($"equivalent.txt: a line is \"path | line | before -> after | reason\", but found: {line}");

    private string LineOf(Mutant mutant)
    {
        if (!_lines.TryGetValue(mutant.Path, out string[]? lines))
        {
            lines = File.ReadAllLines(Repository.PathTo(mutant.Path));
            _lines[mutant.Path] = lines;
        }

        return lines[mutant.Line - 1].Trim();
    }
}
