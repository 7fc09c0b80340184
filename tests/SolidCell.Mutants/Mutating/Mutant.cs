using Microsoft.CodeAnalysis.Text;

namespace SolidCell.Mutants.Mutating;

/// <summary>One small change of a source file.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Span">What is replaced.</param>
/// <param name="Before">The replaced text.</param>
/// <param name="After">What stands there instead.</param>
internal sealed record Mutant(string Path, int Line, TextSpan Span, string Before, string After)
{
    private const int MostCharacters = 60;

    /// <summary>What stands for what, on one line.</summary>
    public string Change => $"{Short(Before)} -> {(After.Length == 0 ? "(removed)" : Short(After))}";

    public override string ToString() => $"{Path}:{Line}: {Change}";

    private static string Short(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostCharacters ? line : line[..MostCharacters] + "...";
    }
}
