using System.Text.RegularExpressions;

namespace SolidCell.Reports.Pages;

/// <summary>
/// The definitions of docs/results.md as HTML: its headings, paragraphs and tables, so that a report says them as the documentation does.
/// </summary>
internal static partial class MethodsPage
{
    private const string Resource = "results.md";
    private const string FirstHeading = "## Half-cycles";

    private static readonly Lazy<string> Rendered = new(() => Render(Read()));

    public static string Html => Rendered.Value;

    internal static string Render(string markdown)
    {
        var html = new Html();
        string text = markdown[markdown.IndexOf(FirstHeading, StringComparison.Ordinal)..];
        foreach (string block in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim()))
        {
            if (block.StartsWith("## ", StringComparison.Ordinal))
            {
                html.Element("h3", block[3..]);
            }
            else if (block.StartsWith('|'))
            {
                Table(html, block.Split('\n'));
            }
            else if (!block.StartsWith("```", StringComparison.Ordinal))
            {
                html.Element("p", Plain(block));
            }
        }

        return html.ToString();
    }

    private static void Table(Html html, string[] lines) => html.Table(Cells(lines[0]), lines.Skip(2).Select(Cells), isWords: true);

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => Plain(cell.Trim()))];

    private static string Plain(string text) => Link().Replace(text.Replace("`", "", StringComparison.Ordinal).Replace('\n', ' '), "$1");

    private static string Read()
    {
        using Stream stream = typeof(MethodsPage).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]+\)")]
    private static partial Regex Link();
}
