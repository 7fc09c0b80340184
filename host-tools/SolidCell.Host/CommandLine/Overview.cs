namespace SolidCell.Host.CommandLine;

/// <summary>
/// What --help says when it stands alone: the list of commands, as the parser's own help writes it, without a command being made for it.
/// </summary>
public static class Overview
{
    public const string Title = "SolidCell: tests solid-state lithium cells to their short circuit.";

    private const int NarrowestText = 20;

    private static readonly (string Label, string Purpose)[] Options =
        [("-?, -h, --help", "Show help and usage information"), ("--version", "Show version information")];

    /// <summary>True for the line that asks for the list and for nothing else.</summary>
    public static bool IsAskedFor(string[] arguments) => arguments is ["--help" or "-h" or "-?"];

    /// <param name="output">Where it is written.</param>
    /// <param name="entries">The commands.</param>
    /// <param name="columns">Width of the terminal; <see cref="int.MaxValue"/> where there is none.</param>
    public static void Write(TextWriter output, IReadOnlyList<CommandEntry> entries, int columns)
    {
        output.WriteLine("Description:");
        output.WriteLine("  " + Title);
        output.WriteLine();
        output.WriteLine("Usage:");
        output.WriteLine("  solidcell [command] [options]");
        output.WriteLine();
        output.WriteLine("Options:");
        WriteRows(output, Options, columns);
        output.WriteLine("Commands:");
        var rows = new (string Label, string Purpose)[entries.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = (entries[i].Label, entries[i].Purpose);
        }

        WriteRows(output, rows, columns);
    }

    private static void WriteRows(TextWriter output, (string Label, string Purpose)[] rows, int columns)
    {
        int width = 0;
        foreach ((string label, _) in rows)
        {
            width = Math.Max(width, label.Length);
        }

        string indent = new(' ', width + 4);
        foreach ((string label, string purpose) in rows)
        {
            output.Write("  " + label.PadRight(width) + "  ");
            WriteWrapped(output, purpose, Math.Max(NarrowestText, columns - indent.Length), indent);
        }

        output.WriteLine();
    }

    private static void WriteWrapped(TextWriter output, string text, int width, string indent)
    {
        while (text.Length > width && text.LastIndexOf(' ', width) is > 0 and int at)
        {
            output.WriteLine(text[..at]);
            output.Write(indent);
            text = text[(at + 1)..];
        }

        output.WriteLine(text);
    }
}
