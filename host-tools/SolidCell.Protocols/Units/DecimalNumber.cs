using System.Globalization;

namespace SolidCell.Protocols.Units;

/// <summary>
/// The one rule for numbers that people type, in protocols and on the command line: a decimal point. A comma is refused, because
/// half of the world reads 0,8 as eight tenths and many parsers read it as eight.
/// </summary>
public static class DecimalNumber
{
    /// <summary>True and the number, or false and the complaint, with what was typed between backticks.</summary>
    public static bool TryRead(string text, out decimal number, out string complaint)
    {
        number = 0;
        complaint = text.Contains(',', StringComparison.Ordinal) ? ComplainAboutComma(text)
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) ? ""
            : $"`{text}` is not a number";
        return complaint.Length == 0;
    }

    /// <summary>"0,8" has one meaning only; "1,234.5" and "1,234,567" are advised to leave the separators out.</summary>
    private static string ComplainAboutComma(string text)
    {
        bool isDecimalComma = text.Count(letter => letter == ',') == 1 && !text.Contains('.', StringComparison.Ordinal);
        return isDecimalComma
            ? $"write `{text.Replace(',', '.')}` with a decimal point, not a comma"
            : $"write `{text}` without separators of thousands, and with a decimal point, not a comma";
    }
}
