using System.Globalization;
using System.Text;

namespace SolidCell.Hardware.Verification.Figures;

/// <summary>Figures as a table of a page, between two marks.</summary>
public static class FigureTable
{
    private const string Begin = "<!-- figures: written by hardware-check -->";
    private const string End = "<!-- /figures -->";

    /// <summary>The page with its table made anew; throws when the marks are missing.</summary>
    public static string Into(string page, IEnumerable<Figure> figures)
    {
        int begin = page.IndexOf(Begin, StringComparison.Ordinal), end = page.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? page[..(begin + Begin.Length)] + "\n" + Text(figures) + page[end..]
            : throw new VerificationException($"The page has no place for the figures: {Begin} and {End}.");
    }

    private static string Text(IEnumerable<Figure> figures)
    {
        var text = new StringBuilder("| check | figure | found | limit | |\n|---|---|---|---|---|\n");
        foreach (Figure figure in figures)
        {
            string limit = figure.Limit is { } value
                ? $"{(figure.Sense == FigureSense.AtMost ? "at most" : "at least")} {Number(value)} {figure.Unit}".TrimEnd() : "";
            string verdict = figure.Limit is null ? "" : figure.IsMet ? "met" : $"**not met**: {figure.KnownMiss}";
            text.Append(CultureInfo.InvariantCulture,
                $"| {figure.Check} | {figure.Name} | {Number(figure.Value)} {figure.Unit} | {limit} | {verdict} |\n");
        }

        return text.ToString();
    }

    private static string Number(double value) =>
        Math.Abs(value) is >= 1e-3 or 0
        ? ((decimal)double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).ToString(
            CultureInfo.InvariantCulture) : "below 0.001";
}
