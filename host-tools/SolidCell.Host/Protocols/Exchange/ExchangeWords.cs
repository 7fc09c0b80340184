using System.CommandLine;
using SolidCell.Protocols.Exchange;

namespace SolidCell.Host.Protocols.Exchange;

/// <summary>The words of the command line for formats and for what was lost.</summary>
internal static class ExchangeWords
{
    private static readonly string[] Formats = ["aurora", "pybamm"];

    public static Option<string?> FormatOption(string name, string description)
    {
        Option<string?> option = new(name) { Description = description, HelpName = string.Join('|', Formats) };
        option.AcceptOnlyFromAmong(Formats);
        return option;
    }

    public static Option<bool> AcceptOption() => new("--accept-losses")
    {
        Description = "Write the file although what it does to the cell is not all that the source says.",
    };

    public static ExchangeFormat? Format(string? word) => word is null ? null : (ExchangeFormat)Array.IndexOf(Formats, word);

    public static string Word(ExchangeFormat format) => Formats[(int)format];

    public static string Word(LossKind kind) => kind.ToString().ToLowerInvariant();
}
