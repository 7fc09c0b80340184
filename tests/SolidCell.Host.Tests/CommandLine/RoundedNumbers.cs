using System.Globalization;
using System.Text.RegularExpressions;

namespace SolidCell.Host.Tests.CommandLine;

/// <summary>A text whose numbers of many digits are rounded: their last ones hang on the processor.</summary>
internal static partial class RoundedNumbers
{
    public static string In(string text) => Long().Replace(text, found =>
        double.Parse(found.Value, CultureInfo.InvariantCulture).ToString("G5", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"(?<![\w.])-?\d+\.\d*[1-9]\d{5,}([eE][-+]?\d+)?")]
    private static partial Regex Long();
}
