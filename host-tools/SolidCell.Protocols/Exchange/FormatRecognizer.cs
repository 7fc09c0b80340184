using System.Text.RegularExpressions;

namespace SolidCell.Protocols.Exchange;

/// <summary>Tells the formats apart by what is in the file.</summary>
internal static partial class FormatRecognizer
{
    /// <summary>A JSON object is aurora-unicycler's, an experiment, a list or lines of its words are PyBaMM's; else null.</summary>
    public static ExchangeFormat? Recognise(string text) =>
        text.TrimStart('\ufeff', ' ', '\t', '\r', '\n').StartsWith('{') ? ExchangeFormat.Aurora
        : Words().IsMatch(text) ? ExchangeFormat.PyBamm : null;

    [GeneratedRegex(@"\bExperiment\s*\(|(^|[""'\[(,])\s*(Charge at|Discharge at|Hold at|Rest for|Rest until)\b",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Words();
}
