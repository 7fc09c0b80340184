using System.Text;

namespace SolidCell.Protocols.Writing;

/// <summary>Lines of a YAML file with their indentation.</summary>
internal sealed class YamlLines
{
    private readonly StringBuilder _text = new();

    public void Add(int indent, string line) => _text.Append(' ', indent).Append(line).Append('\n');

    /// <summary>A comment, a line of it for each line of the text.</summary>
    public void Comment(string text)
    {
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            _text.Append(line.Length == 0 ? "#" : "# " + Printable(line)).Append('\n');
        }
    }

    public override string ToString() => _text.ToString();

    /// <summary>Text as a value: bare where that is read as itself, else between double quotes.</summary>
    public static string Scalar(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && text[0] != '-'
            ? text : Quoted(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char letter in text)
        {
            quoted.Append(letter switch
            {
                '"' or '\\' => "\\" + letter,
                _ when char.IsControl(letter) || letter > '~' => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Printable(string line) => string.Concat(line.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
