using System.Text.Json;
using SolidCell.Host.CommandLine;
using SolidCell.Protocols.Exchange;

namespace SolidCell.Host.Protocols.Exchange;

/// <summary>Writes what became of a protocol on its way from one format to another.</summary>
internal static class ExchangePrinter
{
    public static void Text(ExchangeOutcome outcome, bool isWritten, TextWriter output)
    {
        foreach (Loss loss in outcome.Losses.OrderBy(loss => loss.Kind))
        {
            output.WriteLine($"{ExchangeWords.Word(loss.Kind),-10} {loss.Where}: {loss.What}.{(loss.Mend.Length > 0 ? " " + loss.Mend : "")}");
        }

        if (isWritten)
        {
            output.WriteLine($"{outcome.Target}: written from {outcome.Source}, {Summary(outcome)}");
        }
    }

    public static void Json(ExchangeOutcome outcome, bool isWritten, TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            source = outcome.Source,
            format = ExchangeWords.Word(outcome.Format),
            file = outcome.Target.FullName,
            written = isWritten,
            losses = outcome.Losses.OrderBy(loss => loss.Kind).Select(loss => new
            {
                kind = ExchangeWords.Word(loss.Kind),
                where = loss.Where,
                what = loss.What,
                mend = loss.Mend,
            }),
        },
        JsonText.Indented));

    private static string Summary(ExchangeOutcome outcome) => outcome.Losses.Count == 0 ? "nothing lost"
        : string.Join(", ", outcome.Losses.CountBy(loss => loss.Kind).OrderBy(count => count.Key)
            .Select(count => $"{count.Value} {ExchangeWords.Word(count.Key)}"));
}
