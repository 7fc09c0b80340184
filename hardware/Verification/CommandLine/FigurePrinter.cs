using System.Globalization;
using System.Text.Json;
using SolidCell.Hardware.Verification.Figures;

namespace SolidCell.Hardware.Verification.CommandLine;

/// <summary>Figures on standard output: a line each, or one JSON document.</summary>
internal static class FigurePrinter
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };

    /// <summary>Prints them; the answer is the exit code, 1 when a limit is not kept.</summary>
    public static int Print(IReadOnlyList<Figure> figures, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(figures, Format));
        }
        else
        {
            foreach (Figure figure in figures)
            {
                output.WriteLine(Line(figure));
            }
        }

        return figures.All(figure => figure.IsAsStated) ? 0 : 1;
    }

    private static string Line(Figure figure)
    {
        string judged = figure.Limit is { } limit ? $"{(figure.Sense == FigureSense.AtMost ? "<=" : ">=")} {Text(limit)}" : "";
        return $"{(figure.Limit is null ? "      " : figure.IsMet ? "ok    " : figure.KnownMiss.Length > 0 ? "known " : "NOT   ")}{figure.Check,-12} {figure.Name}: {Text(figure.Value)} {figure.Unit} {judged}".TrimEnd();
    }

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
