using System.Globalization;

namespace SolidCell.Host.Plot;

/// <summary>Reads lists and ranges of options; null for what is none.</summary>
internal static class PlotWords
{
    private const int MostCycles = 20;

    /// <summary>At most 20 numbers.</summary>
    public static IReadOnlyList<int>? Cycles(string? text)
    {
        int[] numbers = [.. (text ?? "").Split(',')
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)];
        return numbers.Length <= MostCycles && numbers.All(number => number > 0) ? numbers : null;
    }

    public static (double From, double To)? Hours(string? text) =>
        text?.Split('-') is [var first, var last] && Number(first) is { } from && Number(last) is { } to && to > from ? (from, to) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : null;
}
