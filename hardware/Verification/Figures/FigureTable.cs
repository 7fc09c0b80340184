using System.Globalization;
using System.Text;

namespace SolidCell.Hardware.Verification.Figures;

/// <summary>Figures as a table of a page, between two marks.</summary>
public static class FigureTable
{
    private const string Begin = "<!-- figures: written by hardware-check -->";
    private const string End = "<!-- /figures -->";

    /// <summary>The page with its table made anew; throws when the marks are missing.</summary>
    public static string Into(string page, IEnumerable<Figure> figures) => Between(page, Begin, End, Text(figures));

    /// <summary>A page with the text between two marks exchanged; throws when they are missing.</summary>
    internal static string Between(string page, string first, string last, string text)
    {
        int begin = page.IndexOf(first, StringComparison.Ordinal), end = page.IndexOf(last, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? page[..(begin + first.Length)] + "\n" + text + page[end..]
            : throw new VerificationException($"The page has no place for the figures: {first} and {last}.");
    }

    /// <summary>The limit in words; empty for a figure without one.</summary>
    internal static string LimitOf(Figure figure) => figure.Limit is { } value
        ? $"{(figure.Sense == FigureSense.AtMost ? "at most" : "at least")} {Number(value)} {figure.Unit}".TrimEnd() : "";

    internal static string Number(double value) =>
        Math.Abs(value) is >= 1e-3 or 0
        ? ((decimal)double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).ToString(
            CultureInfo.InvariantCulture) : "below 0.001";

    private static string Text(IEnumerable<Figure> figures)
    {
        var text = new StringBuilder("| check | figure | found | limit | |\n|---|---|---|---|---|\n");
        foreach (Figure figure in figures)
        {
            string limit = LimitOf(figure);
            string verdict = figure.Limit is null ? "" : figure.IsMet ? "met" : $"**not met**: {figure.KnownMiss}";
            text.Append(CultureInfo.InvariantCulture,
                $"| {figure.Check} | {figure.Name} | {Number(figure.Value)} {figure.Unit} | {limit} | {verdict} |\n");
        }

        return text.ToString();
    }
}
