using System.Globalization;
using System.Text;

namespace SolidCell.Hardware.Verification.Figures;

/// <summary>
/// What the figures come to, for the first page: of each check how many limits are kept and which is the nearest, and every miss.
/// </summary>
public static class FigureSummary
{
    private const string Begin = "<!-- summary: written by hardware-check -->";
    private const string End = "<!-- /summary -->";

    /// <summary>The page with its summary made anew; throws when the marks are missing.</summary>
    public static string Into(string page, IEnumerable<Figure> figures) => FigureTable.Between(page, Begin, End, Text([.. figures]));

    private static string Text(List<Figure> figures)
    {
        List<Figure> judged = figures.FindAll(figure => figure.Limit is not null), missed = judged.FindAll(figure => !figure.IsMet);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n{judged.Count - missed.Count} of {judged.Count} limits are kept.\n\n");
        text.Append("| check | kept | nearest to its limit of those kept | found | limit |\n|---|---|---|---|---|\n");
        foreach (IGrouping<string, Figure> check in judged.GroupBy(figure => figure.Check))
        {
            Figure? nearest = check.Where(figure => figure.IsMet).OrderByDescending(Use).FirstOrDefault();
            text.Append(CultureInfo.InvariantCulture, $"| {check.Key} | {check.Count(figure => figure.IsMet)} of {check.Count()} | ");
            text.Append(nearest == null ? " | | |\n" : Told(nearest) + " |\n");
        }

        if (missed.Count > 0)
        {
            text.Append(Misses(missed));
        }

        return text.ToString();
    }

    private static StringBuilder Misses(List<Figure> missed)
    {
        var text = new StringBuilder("\n| not kept | found | limit | why, and what to do |\n|---|---|---|---|\n");
        foreach (Figure figure in missed)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {figure.Check}: {Told(figure)} | {figure.KnownMiss} |\n");
        }

        return text;
    }

    private static string Told(Figure figure) =>
        $"{figure.Name} | {FigureTable.Number(figure.Value)} {figure.Unit} | {FigureTable.LimitOf(figure)}";

    /// <summary>How much of its limit a figure takes; a limit of 0 is kept exactly and is no near thing.</summary>
    private static double Use(Figure figure) => figure.Limit is not { } limit || limit == 0 ? 0
        : figure.Sense == FigureSense.AtMost ? figure.Value / limit : limit / figure.Value;
}
