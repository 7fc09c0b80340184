using SolidCell.Store.Reading;

namespace SolidCell.Analysis.Export;

/// <summary>What the file of an exported test is called when nobody says it.</summary>
public static class ExportName
{
    private const int IdLength = 8;

    /// <summary>The cell's name is a person's: only letters, digits and a few signs of it go into the name of a file.</summary>
    public static string Of(StoredTest test, string format) =>
        $"{string.Concat(test.CellName.Select(letter => IsSafe(letter) ? letter : '_')).TrimStart('.')}-{test.Id[..IdLength]}.{format}";

    private static bool IsSafe(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';
}
